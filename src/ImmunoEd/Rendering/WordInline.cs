using Markdig.Syntax.Inlines;

namespace ImmunoEd.Rendering;

/// <summary>Words of the author with the link that the page adds by itself.</summary>
/// <param name="note">The id of the definition that opens beside the words, or null.</param>
internal sealed class WordInline(WordLink word, string? note) : ContainerInline
{
    public WordLink Word => word;

    public string? Note => note;
}
