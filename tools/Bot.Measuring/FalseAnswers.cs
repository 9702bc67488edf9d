namespace Bot.Measuring;

/// <summary>How often a topic that nobody spoke about was answered all the same.</summary>
internal sealed class FalseAnswers(string name)
{
    public string Name => name;

    public int Asked { get; private set; }

    public int Answered { get; private set; }

    public double Rate => Asked == 0 ? 0 : (double)Answered / Asked;

    public void Add(bool answered)
    {
        Asked++;
        Answered += answered ? 1 : 0;
    }
}
