using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Parser;

namespace Bot.Search.Reading.Pdf;

/// <summary>Counts the words of a drawing before PdfPig makes an object of each of them: two letters cost a hundred bytes.</summary>
internal sealed class BoundedContent(IPageContentParser inner, PdfLimits limits) : IPageContentParser
{
    public IReadOnlyList<IGraphicsStateOperation> Parse(int pageNumber, IInputBytes inputBytes, ILog log)
    {
        var start = inputBytes.CurrentOffset;
        limits.Read(Words(inputBytes));
        inputBytes.Seek(start);
        return inner.Parse(pageNumber, inputBytes, log);
    }

    /// <summary>Numbers, names, texts and commands (ISO 32000, 7.2). Data of small pictures among them count as what they look like.</summary>
    private static int Words(IInputBytes drawing)
    {
        var (words, depth) = (0, 0);
        var (isWord, isEscaped, isComment) = (false, false, false);
        while (drawing.MoveNext())
        {
            var letter = drawing.CurrentByte;
            if (isComment)
            {
                isComment = letter is not ((byte)'\n' or (byte)'\r');
            }
            else if (depth > 0)
            {
                depth += isEscaped ? 0 : letter switch { (byte)'(' => 1, (byte)')' => -1, _ => 0 };
                isEscaped = letter == '\\' && !isEscaped;
            }
            else if (letter is (byte)'(' or (byte)'[' or (byte)'<' or (byte)'/')
            {
                (words, isWord, depth) = (words + 1, letter == '/', letter == '(' ? 1 : 0);
            }
            else if (letter == '%')
            {
                (isComment, isWord) = (true, false);
            }
            else
            {
                var isPart = letter is > 32 and not ((byte)')' or (byte)']' or (byte)'>' or (byte)'{' or (byte)'}');
                words += isPart && !isWord ? 1 : 0;
                isWord = isPart;
            }
        }
        return words;
    }
}
