using System.Text;
using Bot.Search.Tests.Querying;
using Bot.Search.Tests.Querying.Cases;

namespace Bot.Search.Tests.Storing.Postgres;

/// <summary>Both engines give the same answers, byte for byte.</summary>
[Collection(PostgresServer.Collection)]
public sealed class PostgresCasesTests(PostgresServer server)
{
    public static TheoryData<string> Names => [.. CaseFolder.Names];

    [PostgresTheory]
    [MemberData(nameof(Names))]
    public async Task Every_question_of_the_case_is_answered_as_by_sqlite(string name)
    {
        var folder = CaseFolder.Open(name);
        await using var file = await SearchRig.WithAsync("lucene", folder.Articles);
        await using var database = await SearchRig.WithAsync(server.NewSchema(), folder.Articles);
        var differences = new StringBuilder();

        foreach (var question in folder.Questions)
        {
            var (one, other) = (AnswerText.Dump((await file.SayAsync(question.Say)).Answer!), AnswerText.Dump((await database.SayAsync(question.Say)).Answer!));
            if (one != other)
                differences.AppendLine($"{question.Say}\n{one}\n--- by PostgreSQL\n{other}");
        }

        Assert.Equal("", differences.ToString());
    }
}
