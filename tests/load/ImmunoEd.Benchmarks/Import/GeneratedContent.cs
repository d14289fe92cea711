using ImmunoEd.Articles;
using static System.FormattableString;

namespace ImmunoEd.Benchmarks.Import;

/// <summary>A whole content folder, the same for the same number of articles.</summary>
internal static class GeneratedContent
{
    public const string Picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\"><circle cx=\"10\" cy=\"10\" r=\"8\"/></svg>\n";

    public static void Write(string directory, int articles)
    {
        Directory.CreateDirectory(Path.Combine(directory, "media"));
        File.WriteAllText(Path.Combine(directory, "media", "cells.svg"), Picture);
        var vocabulary = new GeneratedVocabulary();
        vocabulary.Write(directory);
        string[] addresses = [.. Enumerable.Range(0, articles).Select(AddressOf)];
        foreach (var section in Section.All)
            Directory.CreateDirectory(Path.Combine(directory, section.Slug));
        foreach (var (number, address) in addresses.Index())
            File.WriteAllText(Path.Combine(directory, address[1..] + ".md"), new GeneratedArticle(number, vocabulary, addresses).Write());
    }

    private static string AddressOf(int number) => Invariant($"{Section.All[number % Section.All.Count].Address}/page-{number}");
}
