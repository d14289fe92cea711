using System.Net;
using System.Text;

namespace ImmunoEd.Rendering;

/// <summary>The definitions of the words marked on one page. They follow the text, because no box can stand inside a paragraph.</summary>
internal sealed class WordNotes
{
    private readonly List<WordLink> words = [];

    // With an underscore: the ids of headings never have one.
    public string Add(WordLink word)
    {
        words.Add(word);
        return $"word_{words.Count}";
    }

    public string Html()
    {
        var html = new StringBuilder();
        for (var number = 1; number <= words.Count; number++)
            Write(html, words[number - 1], $"word_{number}");
        return html.ToString();
    }

    private static void Write(StringBuilder html, WordLink word, string id) => html
        .Append($"<div class=\"word\" id=\"{id}\" popover role=\"dialog\" tabindex=\"-1\" aria-labelledby=\"{id}_name\" aria-describedby=\"{id}_text\">")
        .Append($"<p class=\"word-name\" id=\"{id}_name\">{Text(word.Name)}</p>\n<p id=\"{id}_text\">{Text(word.Definition!)}</p>\n")
        .Append($"<p class=\"word-ways\"><a href=\"{SafeAddress.ForAttribute(word.Address)}\">More about this word</a> ")
        .Append($"<button type=\"button\" popovertarget=\"{id}\">Close</button></p></div>\n");

    private static string Text(string text) => WebUtility.HtmlEncode(SourceText.Clean(text));
}
