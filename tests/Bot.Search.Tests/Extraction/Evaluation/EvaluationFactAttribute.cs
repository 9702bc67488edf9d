namespace Bot.Search.Tests.Extraction.Evaluation;

/// <summary>A test that needs the annotated articles, whose text belongs to their publishers and is not kept here.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EvaluationFactAttribute : FactAttribute
{
    public const string Variable = "BOT_EVAL_DIR";

    public EvaluationFactAttribute()
    {
        if (string.IsNullOrEmpty(Folder))
            Skip = $"{Variable} does not name the folder of annotated articles.";
    }

    public static string? Folder => Environment.GetEnvironmentVariable(Variable);
}
