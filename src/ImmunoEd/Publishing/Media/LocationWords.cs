using System.Text;

namespace ImmunoEd.Publishing.Media;

/// <summary>The names under which notes of cameras and programs say where something was made.</summary>
internal static class LocationWords
{
    private static readonly string[] Words = ["location", "latitude", "longitude", "coordinates", "gps_", "gps:", "xmpmeta", "xpacket", "exif"];

    public static bool AreIn(byte[] notes)
    {
        var text = Encoding.Latin1.GetString(notes).Replace("\0", "", StringComparison.Ordinal);
        return Words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
