using Bot.Distilling;

const int Dimensions = 100;

if (args is not [var frequent, var listed])
{
    Console.Error.WriteLine("usage: Bot.Distilling <words, most frequent first> <vectors.txt>");
    return 2;
}
var words = File.ReadAllLines(frequent).Select(line => line.Split(' ')[0]).Where(word => word.Length > 0).ToList();
using var encoder = SentenceEncoder.Open();
var vectors = encoder.Encode(words);
var (reduced, kept) = PrincipalComponents.Reduce(vectors, Dimensions);
File.WriteAllLines(listed, words.Select((word, i) => $"{word} {Convert.ToBase64String(FourBits.Pack(reduced[i]))}"));
Console.WriteLine($"{words.Count} words; {kept:P1} of the variance is kept");
return 0;
