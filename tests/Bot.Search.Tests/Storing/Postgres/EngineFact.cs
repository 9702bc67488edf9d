using Bot.Testing;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Bot.Search.Tests.Storing.Postgres;

/// <summary>A test of a suite that several engines run: skipped in a class whose engine is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Bot.Search.Tests.Storing.Postgres.EngineFactDiscoverer", "Bot.Search.Tests")]
internal sealed class EngineFactAttribute : FactAttribute;

/// <summary>The same with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Bot.Search.Tests.Storing.Postgres.EngineTheoryDiscoverer", "Bot.Search.Tests")]
internal sealed class EngineTheoryAttribute : TheoryAttribute;

/// <summary>The class needs a PostgreSQL server.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NeedsPostgresAttribute : Attribute
{
    /// <summary>Why a test cannot run here; null when it can, or has to.</summary>
    public static string? SkipReasonOf(ITestMethod method) =>
        method.TestClass.Class.GetCustomAttributes(typeof(NeedsPostgresAttribute)).Any() ? PostgresCluster.SkipReason : null;
}

internal sealed class EngineFactDiscoverer(IMessageSink messages) : FactDiscoverer(messages)
{
    protected override IXunitTestCase CreateTestCase(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        NeedsPostgresAttribute.SkipReasonOf(testMethod) is null
            ? base.CreateTestCase(discoveryOptions, testMethod, factAttribute)
            : new EngineTestCase(DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod);
}

internal sealed class EngineTheoryDiscoverer(IMessageSink messages) : TheoryDiscoverer(messages)
{
    public override IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute) =>
        NeedsPostgresAttribute.SkipReasonOf(testMethod) is null
            ? base.Discover(discoveryOptions, testMethod, theoryAttribute)
            : [new EngineTestCase(DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod)];
}

/// <summary>A test that is skipped.</summary>
public sealed class EngineTestCase : XunitTestCase
{
    /// <summary>For the runner, which makes it from what it has written down.</summary>
    [Obsolete("Called by the de-serializer only.")]
    public EngineTestCase()
    {
    }

    public EngineTestCase(IMessageSink messages, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(messages, display, options, method)
    {
    }

    protected override string? GetSkipReason(IAttributeInfo factAttribute) => NeedsPostgresAttribute.SkipReasonOf(TestMethod);
}
