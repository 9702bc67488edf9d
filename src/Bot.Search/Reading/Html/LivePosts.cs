using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Bot.Search.Domain;
using Bot.Search.Reading.Provenance;

namespace Bot.Search.Reading.Html;

/// <summary>One post of a live page.</summary>
/// <param name="Title">Its own headline; null without one.</param>
/// <param name="Text">Its paragraphs.</param>
/// <param name="Published">When it was posted; null when that cannot be told.</param>
/// <param name="Address">Its own address or place on the page; null when it has none.</param>
/// <param name="Author">Who wrote it; null when the page does not say.</param>
internal sealed record LivePost(string? Title, string Text, PublishedAt? Published, Uri? Address, string? Author);

/// <summary>
/// The posts of a live page, each with its own time: as the page's data give them (https://schema.org/LiveBlogPosting), else elements of one
/// make that each begin with a time. A page that is no live page has none.
/// </summary>
internal sealed partial class LivePosts
{
    private const int MaxPosts = 1_000;
    private const int FewestInData = 2;
    private const int FewestInMarkup = 3;
    private const int MinLetters = 20;

    private readonly IHtmlDocument _document;
    private readonly SourceDetails _page;
    private readonly DateTimeOffset _readAt;

    private LivePosts(IHtmlDocument document, SourceDetails page, DateTimeOffset readAt)
    {
        _document = document;
        _page = page;
        _readAt = readAt;
    }

    /// <summary>In the order of the page; empty for any other page.</summary>
    /// <param name="document">The page.</param>
    /// <param name="page">What is known of it.</param>
    /// <param name="readAt">When it was read.</param>
    public static IReadOnlyList<LivePost> Of(IHtmlDocument document, SourceDetails page, DateTimeOffset readAt)
    {
        var posts = new LivePosts(document, page, readAt);
        if (posts.OfData() is { Count: >= FewestInData } data)
            return data;
        return document.Body is { } body && posts.IsLive() ? posts.OfBody(body) : [];
    }

    private List<LivePost> OfData()
    {
        var graph = JsonLdGraph.Of(_document);
        var found = new List<LivePost>();
        foreach (var live in graph.Nodes.Where(node => JsonLdGraph.TypesOf(node).Contains("LiveBlogPosting")))
        {
            if (!live.TryGetProperty("liveBlogUpdate", out var updates))
                continue;
            var listed = updates.ValueKind == JsonValueKind.Array ? updates.EnumerateArray().Take(MaxPosts) : [updates];
            found.AddRange(listed.Where(update => update.ValueKind == JsonValueKind.Object).Select(update => OfData(graph, update)).OfType<LivePost>());
        }
        return [.. found.DistinctBy(post => (post.Address, post.Published, post.Text))];
    }

    private LivePost? OfData(JsonLdGraph graph, JsonElement update)
    {
        var address = Place(JsonLdGraph.Text(update, "url") ?? JsonLdGraph.Text(update, "@id"));
        var title = graph.Names(update, "headline").Concat(graph.Names(update, "name")).FirstOrDefault();
        var body = Plain(JsonLdGraph.Text(update, "articleBody") ?? JsonLdGraph.Text(update, "description") ?? "");
        // The data often hold the words without their paragraphs.
        if (address?.Fragment is ['#', .. { Length: > 0 } id] && _document.GetElementById(id) is { } shown && TextOf(shown, title) is { } text && text.Length * 2 >= body.Length)
            body = text;
        if (body.Count(char.IsLetter) < MinLetters)
            return null;
        var date = PublishedDates.OfPage(PublishedAt.Parse(JsonLdGraph.Text(update, "datePublished") ?? JsonLdGraph.Text(update, "dateCreated")), _readAt);
        var authors = graph.Names(update, "author").Select(BylineText.Clean).OfType<string>().ToList();
        return new LivePost(title, body, date, address, authors.Count == 0 ? null : string.Join(", ", authors));
    }

    private bool IsLive() =>
        _document.QuerySelector("[itemtype$='LiveBlogPosting'], [itemprop~=liveBlogUpdate]") is not null
        || _document.QuerySelectorAll("script[type^='application/ld+json']").Any(script => script.TextContent.Contains("LiveBlogPosting", StringComparison.Ordinal))
        || _document.QuerySelectorAll("[class*=live i], [id*=live i], [class*=lx-stream]").Take(200).Any(element => LiveName().IsMatch($"{element.ClassName} {element.Id}"))
        || LiveTitle().IsMatch(_page.Title ?? "") || LiveTitle().IsMatch(_page.Url?.AbsolutePath.Replace('/', ' ') ?? "");

    private List<LivePost> OfBody(IElement body)
    {
        if (Marked(body) is { Count: > 0 } marked)
            return marked;
        // Without a day a time of day says nothing, and a text in pieces is harder to read than a whole one.
        if (_page.Published is null)
            return [];
        PrintedTimes.Mark(body);
        return Marked(body);
    }

    /// <summary>Posts with a time that the page marks.</summary>
    private List<LivePost> Marked(IElement body)
    {
        var best = body.QuerySelectorAll("time").Take(MaxPosts * 2).SelectMany(Holders).Distinct()
            .GroupBy(element => (element.ParentElement, Make(element)))
            .Where(group => group.Count() >= FewestInMarkup)
            .Select(group => group.Take(MaxPosts).Select(OfMarkup).OfType<LivePost>().ToList())
            .Where(posts => posts.Count >= FewestInMarkup)
            .MaxBy(posts => posts.Sum(post => post.Text.Length)) ?? [];
        return WithDays(best);
    }

    /// <summary>What a time may be the time of: elements around it that have neighbours of their make.</summary>
    private static IEnumerable<IElement> Holders(IElement time)
    {
        var up = time.ParentElement;
        for (var depth = 0; depth < 6 && up is { LocalName: not ("body" or "main") }; depth++, up = up.ParentElement)
            yield return up;
    }

    private LivePost? OfMarkup(IElement post)
    {
        if (post.QuerySelector("time") is not { } time || post.Closest("aside, nav, footer, [class*=comment i]") is not null)
            return null;
        var heading = post.QuerySelector("h1, h2, h3, h4, h5, h6")?.TextContent;
        var title = heading is null ? null : string.Join(' ', heading.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var shown = time.TextContent.Trim();
        if (TextOf(post, title) is not { } text || text.Count(char.IsLetter) < MinLetters)
            return null;
        var stated = time.GetAttribute("datetime") is { Length: > 0 } machine ? machine : time.TextContent;
        var date = PublishedDates.OfPage(PublishedAt.Parse(stated.Trim()), _readAt) ?? Clock(stated);
        var id = post.Id ?? post.QuerySelector("[id]")?.Id;
        if (shown.Length > 0 && title?.StartsWith(shown, StringComparison.Ordinal) == true)
            title = title[shown.Length..].TrimStart();
        return new LivePost(title is { Length: > 0 } ? title : null, text, date, id is { Length: > 0 } ? Place("#" + id) : null, null);
    }

    /// <summary>A time of day on the page's own day, as far as <see cref="WithDays"/> lets it stand.</summary>
    private PublishedAt? Clock(string written)
    {
        if (_page.Published is not { } page || ClockTime().Match(written.Trim()) is not { Success: true } match)
            return null;
        var hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
        hour = match.Groups["half"].Value.ToUpperInvariant() switch { ['P', ..] when hour < 12 => hour + 12, ['A', ..] when hour == 12 => 0, _ => hour };
        var minute = int.Parse(match.Groups["minute"].Value, CultureInfo.InvariantCulture);
        return hour > 23 ? null : new PublishedAt(new DateTimeOffset(page.Value.Date, page.Value.Offset).AddHours(hour).AddMinutes(minute), DayOnly: false);
    }

    /// <summary>Times without a day are of the page's day only when they run one way: a page that runs over midnight does not.</summary>
    private static List<LivePost> WithDays(List<LivePost> posts)
    {
        var times = posts.Select(post => post.Published).OfType<PublishedAt>().Select(date => date.Value).ToList();
        var steps = times.Zip(times.Skip(1)).Select(pair => Math.Sign((pair.Second - pair.First).Ticks)).Where(step => step != 0).Distinct().Count();
        var isMixed = steps > 1;
        return isMixed && posts.Exists(post => post.Published is { } date && date.Value.Second == 0)
            ? posts.ConvertAll(post => post.Published is { } date ? post with { Published = PublishedAt.On(date.Day) } : post)
            : posts;
    }

    private static string? TextOf(IElement post, string? title)
    {
        var times = post.QuerySelectorAll("time").Select(time => time.TextContent.Trim()).Where(text => text.Length > 0).ToHashSet(StringComparer.Ordinal);
        var blocks = Clutter.BlocksOf(post).Where(block => !(block.Heading && block.Text == title) && !times.Contains(block.Text) && block.Linked < block.Text.Length);
        var text = string.Join("\n\n", blocks.Select(block => block.Text));
        // A post may begin with its time within the first line.
        if (times.Where(time => text.StartsWith(time, StringComparison.Ordinal)).MaxBy(time => time.Length) is { } shown)
            text = text[shown.Length..].TrimStart();
        return text.Length == 0 ? null : text;
    }

    private static string Plain(string body) => body.Contains('<', StringComparison.Ordinal) ? PageText.OfMarkup(body) ?? "" : body.Trim();

    /// <summary>A post's own address, if it is of the page's site; what names a place on the page needs the page's address.</summary>
    private Uri? Place(string? written)
    {
        if (_page.Url is not { } page || !Uri.TryCreate(page, written?.Trim() ?? "", out var address) || address.Scheme is not ("http" or "https"))
            return null;
        var isOwn = address.Host == page.Host && (address.Fragment.Length > 1 || address.AbsolutePath != page.AbsolutePath || address.Query != page.Query);
        return isOwn ? address : null;
    }

    /// <summary>Name of the element and of its classes without their numbers.</summary>
    private static string Make(IElement element) => element.LocalName + " " + string.Concat((element.ClassName ?? "").Where(letter => !char.IsDigit(letter)));

    [GeneratedRegex(@"(?:^|[\s_-])(?:live-?blog|live-?(?:posts?|updates?|feed|stream|entry|ticker|event|coverage|page)|lx-stream|liveticker)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LiveName();

    [GeneratedRegex(@"(?:^|[\s-])(?:live(?:\s*(?:[:|–—-]|updates?|blog|coverage|ticker)|-(?:updates?|blog|news)|$)|as it happened|as-it-happened|minute[ -]by[ -]minute)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LiveTitle();

    [GeneratedRegex(@"^(?<hour>\d{1,2})[:.](?<minute>[0-5]\d)\s*(?<half>[ap]\.?m\.?)?\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ClockTime();
}
