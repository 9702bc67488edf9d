using Bot.Testing;

namespace Bot.Host.Tests.Pages;

/// <summary>A test that drives Chromium; skipped where it is not installed, unless interoperation is required.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public const string Chromium = "/usr/bin/chromium";

    public BrowserFactAttribute()
    {
        if (!File.Exists(Chromium) && Interop.SkipReason(Chromium) is not null)
            Skip = "Chromium is not installed; install Debian's package chromium.";
    }
}
