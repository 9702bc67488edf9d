using System.Text;
using Bot.Search.Domain;

namespace Bot.Search.Storing.Sql;

/// <summary>Sentences, quotes, boilerplate, landmarks and the places of the details of an article as bytes: numbers of variable length, texts in UTF-8.</summary>
internal static class ExtractionCodec
{
    // Set in the byte of a quote's kind when act, mediator and candidates are written too; older stores lack them.
    private const byte Extended = 0x80;

    public static byte[] Write(ExtractedArticle extracted)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write7BitEncodedInt(extracted.Article.Boilerplate.Count);
        foreach (var span in extracted.Article.Boilerplate)
            Write(writer, span);
        writer.Write7BitEncodedInt(extracted.Sentences.Count);
        foreach (var sentence in extracted.Sentences)
        {
            writer.Write7BitEncodedInt(sentence.Ordinal);
            writer.Write7BitEncodedInt(sentence.Paragraph);
            Write(writer, sentence.Span);
        }
        writer.Write7BitEncodedInt(extracted.Quotes.Count);
        foreach (var quote in extracted.Quotes)
            Write(writer, quote);
        WritePlaces(writer, extracted.Article.Sources);
        WriteLandmarks(writer, extracted.Article);
        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>Reads it back; <paramref name="bare"/> is the article without its boilerplate.</summary>
    public static ExtractedArticle Read(byte[] bytes, Article bare, string extractorVersion)
    {
        using var stream = new MemoryStream(bytes);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        var boilerplate = ReadMany(reader, ReadSpan);
        var sentences = ReadMany(reader, ReadSentence);
        var quotes = ReadMany(reader, ReadQuote);
        // Rows of older versions end here, or behind the places.
        var places = stream.Position < stream.Length ? ReadPlaces(reader) : FieldSources.None;
        var article = bare with { Boilerplate = boilerplate, Sources = places };
        if (stream.Position < stream.Length)
            article = article with { Landmarks = ReadMany(reader, ReadLandmark), Turns = ReadMany(reader, turns => new SpokenTurn(ReadSpan(turns), ReadSpan(turns))) };
        return new ExtractedArticle(article, sentences, quotes, extractorVersion);
    }

    /// <summary>Nothing for an article without any, as nearly all are.</summary>
    private static void WriteLandmarks(BinaryWriter writer, Article article)
    {
        if (article.Landmarks.Count == 0 && article.Turns.Count == 0)
            return;
        writer.Write7BitEncodedInt(article.Landmarks.Count);
        foreach (var landmark in article.Landmarks)
        {
            writer.Write7BitEncodedInt(landmark.Offset);
            writer.Write((byte)landmark.Kind);
            writer.Write7BitEncodedInt(landmark.Number);
        }
        writer.Write7BitEncodedInt(article.Turns.Count);
        foreach (var turn in article.Turns)
        {
            Write(writer, turn.Speaker);
            Write(writer, turn.Words);
        }
    }

    private static Landmark ReadLandmark(BinaryReader reader) =>
        new(reader.Read7BitEncodedInt(), (LandmarkKind)reader.ReadByte(), reader.Read7BitEncodedInt());

    private static void WritePlaces(BinaryWriter writer, FieldSources places)
    {
        foreach (var place in (string?[])[places.Outlet, places.Title, places.Url, places.Published, places.Byline])
            WriteOptional(writer, place, writer.Write);
    }

    private static FieldSources ReadPlaces(BinaryReader reader)
    {
        string? Next() => reader.ReadBoolean() ? reader.ReadString() : null;
        return new FieldSources(Next(), Next(), Next(), Next(), Next());
    }

    private static T[] ReadMany<T>(BinaryReader reader, Func<BinaryReader, T> one)
    {
        var items = new T[reader.Read7BitEncodedInt()];
        for (var i = 0; i < items.Length; i++)
            items[i] = one(reader);
        return items;
    }

    private static void Write(BinaryWriter writer, TextSpan span)
    {
        writer.Write7BitEncodedInt(span.Start);
        writer.Write7BitEncodedInt(span.Length);
    }

    private static TextSpan ReadSpan(BinaryReader reader)
    {
        var start = reader.Read7BitEncodedInt();
        return new TextSpan(start, start + reader.Read7BitEncodedInt());
    }

    private static Sentence ReadSentence(BinaryReader reader) =>
        new(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), ReadSpan(reader));

    private static void Write(BinaryWriter writer, Quote quote)
    {
        writer.Write7BitEncodedInt(quote.Ordinal);
        writer.Write((byte)((byte)quote.Kind | Extended));
        writer.Write((byte)quote.Act);
        writer.Write7BitEncodedInt(quote.Pieces.Count);
        foreach (var piece in quote.Pieces)
            Write(writer, piece);
        var attribution = quote.Attribution;
        WriteOptional(writer, attribution.Mention, mention => WriteMention(writer, mention));
        WriteOptional(writer, attribution.Speaker, speaker => WriteSpeaker(writer, speaker));
        WriteOptional(writer, attribution.Cue is { } cue ? [cue] : null, (TextSpan[] spans) => Write(writer, spans[0]));
        writer.Write(attribution.Confidence);
        writer.Write(attribution.Rule);
        WriteOptional(writer, attribution.Via, via => WriteMention(writer, via));
        writer.Write7BitEncodedInt(quote.Candidates.Count);
        foreach (var candidate in quote.Candidates)
            writer.Write(candidate);
    }

    private static Quote ReadQuote(BinaryReader reader)
    {
        var ordinal = reader.Read7BitEncodedInt();
        var first = reader.ReadByte();
        var kind = (QuoteKind)(first & ~Extended);
        var isExtended = (first & Extended) != 0;
        var act = isExtended ? (SpeechAct)reader.ReadByte() : SpeechAct.Said;
        var pieces = ReadMany(reader, ReadSpan);
        var mention = reader.ReadBoolean() ? ReadMention(reader) : null;
        var speaker = reader.ReadBoolean() ? ReadSpeaker(reader) : null;
        TextSpan? cue = reader.ReadBoolean() ? ReadSpan(reader) : null;
        var attribution = new Attribution(mention, speaker, cue, reader.ReadDouble(), reader.ReadString());
        if (!isExtended)
            return new Quote(ordinal, kind, pieces, attribution);
        attribution = attribution with { Via = reader.ReadBoolean() ? ReadMention(reader) : null };
        return new Quote(ordinal, kind, pieces, attribution) { Act = act, Candidates = ReadMany(reader, candidates => candidates.ReadString()) };
    }

    private static void WriteMention(BinaryWriter writer, SpeakerMention mention)
    {
        writer.Write(mention.Text);
        Write(writer, mention.Span);
    }

    private static SpeakerMention ReadMention(BinaryReader reader) => new(reader.ReadString(), ReadSpan(reader));

    private static void WriteSpeaker(BinaryWriter writer, Speaker speaker)
    {
        writer.Write(speaker.Name);
        WriteOptional(writer, speaker.Role, writer.Write);
        WriteOptional(writer, speaker.RoleSpan is { } role ? [role] : null, (TextSpan[] spans) => Write(writer, spans[0]));
        writer.Write((byte)speaker.Kind);
    }

    private static Speaker ReadSpeaker(BinaryReader reader) => new(
        reader.ReadString(),
        reader.ReadBoolean() ? reader.ReadString() : null,
        reader.ReadBoolean() ? ReadSpan(reader) : null,
        (SpeakerKind)reader.ReadByte());

    private static void WriteOptional<T>(BinaryWriter writer, T? value, Action<T> write)
        where T : class
    {
        writer.Write(value is not null);
        if (value is not null)
            write(value);
    }
}
