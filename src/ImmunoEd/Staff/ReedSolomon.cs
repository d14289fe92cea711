namespace ImmunoEd.Staff;

/// <summary>Error correction over GF(256) with the polynomial x⁸ + x⁴ + x³ + x² + 1 (ISO/IEC 18004, annex A).</summary>
internal static class ReedSolomon
{
    private const int Field = 0x11D;

    /// <returns>The remainder of the data, divided by the generator of this degree.</returns>
    public static byte[] Correction(ReadOnlySpan<byte> data, int degree)
    {
        var generator = Generator(degree);
        var remainder = new byte[degree];
        foreach (var value in data)
        {
            var factor = (byte)(value ^ remainder[0]);
            remainder.AsSpan(1).CopyTo(remainder);
            remainder[^1] = 0;
            for (var place = 0; place < degree; place++)
                remainder[place] ^= Multiply(generator[place], factor);
        }
        return remainder;
    }

    /// <summary>The product of (x − 2⁰) to (x − 2ⁿ⁻¹) without its leading one.</summary>
    private static byte[] Generator(int degree)
    {
        var generator = new byte[degree];
        generator[^1] = 1;
        byte root = 1;
        for (var factor = 0; factor < degree; factor++, root = Multiply(root, 2))
        {
            for (var place = 0; place < degree; place++)
                generator[place] = (byte)(Multiply(generator[place], root) ^ (place + 1 < degree ? generator[place + 1] : 0));
        }
        return generator;
    }

    private static byte Multiply(byte left, byte right)
    {
        var product = 0;
        for (var bit = 7; bit >= 0; bit--)
            product = (product << 1) ^ ((product >> 7) * Field) ^ (((right >> bit) & 1) * left);
        return (byte)product;
    }
}
