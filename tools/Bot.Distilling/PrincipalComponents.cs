namespace Bot.Distilling;

/// <summary>Fewer numbers for each vector: its coordinates along the directions in which all of them differ most, found by orthogonal iteration.</summary>
internal static class PrincipalComponents
{
    private const int Rounds = 150;
    private const int Seed = 1;

    /// <summary>The vectors around their mean in so many dimensions, each of unit length, and the share of the variance that they keep.</summary>
    public static (float[][] Vectors, double Kept) Reduce(IReadOnlyList<float[]> vectors, int dimensions)
    {
        var size = vectors[0].Length;
        var centred = Centred(vectors, size);
        var covariance = Covariance(centred, size);
        var axes = Axes(covariance, size, dimensions);
        var reduced = Array.ConvertAll(centred, vector => Unit(Array.ConvertAll(axes, axis => Dot(axis, vector))));
        var kept = axes.Sum(axis => Dot(axis, Times(covariance, axis)));
        return (reduced, kept / Enumerable.Range(0, size).Sum(i => covariance[i][i]));
    }

    private static double[][] Centred(IReadOnlyList<float[]> vectors, int size)
    {
        var mean = new double[size];
        foreach (var vector in vectors)
        {
            for (var i = 0; i < size; i++)
                mean[i] += vector[i] / (double)vectors.Count;
        }
        return [.. vectors.Select(vector => vector.Select((value, i) => value - mean[i]).ToArray())];
    }

    private static double[][] Covariance(double[][] vectors, int size)
    {
        var covariance = Enumerable.Range(0, size).Select(_ => new double[size]).ToArray();
        foreach (var vector in vectors)
        {
            for (var i = 0; i < size; i++)
            {
                for (var j = 0; j < size; j++)
                    covariance[i][j] += vector[i] * vector[j] / vectors.Length;
            }
        }
        return covariance;
    }

    private static double[][] Axes(double[][] covariance, int size, int count)
    {
        var random = new Random(Seed);
        var axes = Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, size).Select(_ => random.NextDouble() - 0.5).ToArray()).ToArray();
        Orthogonalise(axes);
        for (var round = 0; round < Rounds; round++)
        {
            axes = Array.ConvertAll(axes, axis => Times(covariance, axis));
            Orthogonalise(axes);
        }
        return axes;
    }

    private static void Orthogonalise(double[][] axes)
    {
        for (var i = 0; i < axes.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var along = Dot(axes[i], axes[j]);
                for (var k = 0; k < axes[i].Length; k++)
                    axes[i][k] -= along * axes[j][k];
            }
            var length = Math.Sqrt(Dot(axes[i], axes[i]));
            for (var k = 0; k < axes[i].Length; k++)
                axes[i][k] /= length;
        }
    }

    private static double[] Times(double[][] matrix, double[] vector) => Array.ConvertAll(matrix, row => Dot(row, vector));

    private static double Dot(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }

    private static float[] Unit(double[] vector)
    {
        var length = Math.Sqrt(Dot(vector, vector));
        return Array.ConvertAll(vector, value => (float)(value / length));
    }
}
