using ImmunoEd.Rendering;

namespace ImmunoEd.Publishing.Media;

/// <summary>What a film needs beside itself before readers may see it.</summary>
public sealed class FilmParts(MarkdownRenderer renderer)
{
    public const string TranscriptExtension = ".md";

    private static readonly string[] TranscriptExtensions = [TranscriptExtension, ".txt"];

    public static bool IsTranscript(string name) => TranscriptExtensions.Any(extension => name.EndsWith(extension, StringComparison.Ordinal));

    /// <summary>What keeps a text from standing below its film, with its line; null where nothing does.</summary>
    public (int Line, string Message)? FaultOfTranscript(string? transcript)
    {
        if (string.IsNullOrWhiteSpace(transcript))
            return (1, "Write down what is said in the film, for readers who cannot hear it or would rather read.");
        try
        {
            renderer.RenderTranscript(transcript);
            return null;
        }
        catch (MarkdownException fault)
        {
            return (fault.Line, fault.Message);
        }
    }
}
