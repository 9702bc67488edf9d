namespace Bot.Distilling;

/// <summary>A vector of unit length in half a byte a number; what a word's neighbours are hardly changes by it.</summary>
internal static class FourBits
{
    private const int Offset = 8;
    private const int Widest = 7;
    private const float Deviations = 2.5f;

    public static byte[] Pack(float[] vector)
    {
        // The few numbers beyond are cut off.
        var widest = Deviations / MathF.Sqrt(vector.Length);
        var packed = new byte[vector.Length / 2];
        for (var i = 0; i < vector.Length; i++)
        {
            var level = Math.Clamp((int)MathF.Round(vector[i] / widest * Widest), -Widest, Widest) + Offset;
            packed[i / 2] |= (byte)(i % 2 == 0 ? level << 4 : level);
        }
        return packed;
    }
}
