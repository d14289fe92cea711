using System.Security.Cryptography;
using System.Text;
using ImmunoEd.Articles;
using ImmunoEd.Publishing.Media;
using ImmunoEd.Rendering;

namespace ImmunoEd.Publishing;

public sealed record ContentArticle(string Section, string Slug, ArticleText Text);

/// <param name="Source">Where the file lies.</param>
/// <param name="Cleaned">The bytes to keep instead of those of the file; null where it is kept as it is.</param>
/// <param name="Hash">Of the bytes to keep.</param>
public sealed record ContentMedia(string Path, string Source, MediaType Type, int? Width, int? Height, byte[]? Cleaned, string Hash)
{
    public string Name => System.IO.Path.GetFileName(Path);

    public Stream Open() => Cleaned is null ? File.OpenRead(Source) : new MemoryStream(Cleaned, writable: false);

    public string? PathBeside(string? name) => name is null ? null : MediaName.Folder + name;
}

/// <summary>A content folder read into memory, with everything in it that cannot be taken.</summary>
public sealed class ContentFolder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Hidden files are editors' and version control's; a link could lead out of the folder.
    private static readonly EnumerationOptions RealFiles =
        new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint };

    private static readonly FilmParts Transcribing = new(new MarkdownRenderer());

    private readonly Dictionary<string, string> vocabularySources = [];
    private readonly Dictionary<string, string> transcripts = [];
    private readonly Dictionary<string, string> filesBySlug = new(StringComparer.OrdinalIgnoreCase);

    public List<ContentFinding> Findings { get; } = [];

    public List<ContentArticle> Articles { get; } = [];

    public List<ContentMedia> Media { get; } = [];

    /// <summary>The vocabulary files as written, by name.</summary>
    public IReadOnlyDictionary<string, string> VocabularySources => vocabularySources;

    /// <summary>What <c>media.yml</c> says; null where there is none.</summary>
    public IReadOnlyList<MediaLine>? MediaLines { get; private set; }

    /// <summary>What is said in films, as written, by the name of the file.</summary>
    public IReadOnlyDictionary<string, string> Transcripts => transcripts;

    /// <summary><c>media.yml</c> as written; null where there is none.</summary>
    public string? MediaSource { get; private set; }

    public static ContentFolder Read(string directory)
    {
        if (!Directory.Exists(directory))
            throw new ContentException(directory, 1, ContentRules.File, "This folder does not exist.");

        var folder = new ContentFolder();
        foreach (var path in Directory.EnumerateFiles(directory, "*", RealFiles).Order(StringComparer.Ordinal))
            folder.Take(path, Path.GetRelativePath(directory, path).Replace('\\', '/'));
        folder.TakeMediaList();
        return folder;
    }

    /// <summary>Takes another text for one of the vocabulary files.</summary>
    public void Replace(string vocabularyFile, string text) => vocabularySources[vocabularyFile] = text;

    /// <summary>The vocabulary of this folder; a file that is not there is taken from <paramref name="known"/>.</summary>
    public VocabularySet Vocabulary(VocabularySet? known)
    {
        var files = new VocabularyFiles(Findings);
        var treatments = Parse(VocabularyFiles.TreatmentsFile, files.Treatments, known?.Treatments);
        return new VocabularySet(
            Parse(VocabularyFiles.CancerTypesFile, text => files.CancerTypes(text, treatments), known?.CancerTypes),
            treatments,
            Parse(VocabularyFiles.TopicsFile, files.Topics, known?.Topics),
            Parse(VocabularyFiles.SideEffectsFile, text => files.SideEffects(text, treatments), known?.SideEffects),
            Parse(VocabularyFiles.GlossaryFile, files.GlossaryTerms, known?.GlossaryTerms))
        {
            Version = known?.Version ?? 0,
        };
    }

    public IEnumerable<(string Address, Film Film)> Films() => (MediaLines ?? []).Where(line => line.Entry.Captions is not null || line.Entry.Transcript is not null)
        .Select(line => ($"/{MediaName.Folder}{line.Entry.File}", Publishing.Media.Films.Of(line.Entry.Captions, line.Entry.Transcript)));

    private IReadOnlyList<T> Parse<T>(string file, Func<string, IReadOnlyList<T>> parse, IReadOnlyList<T>? known) =>
        vocabularySources.TryGetValue(file, out var text) ? parse(text) : known ?? [];

    private void Take(string path, string name)
    {
        var parts = name.Split('/');
        if (parts is [var file] && VocabularyFiles.All.Contains(file))
        {
            if (ReadText(path, name) is { } text)
                vocabularySources[file] = text;
        }
        else if (name == MediaList.FileName)
            MediaSource = ReadText(path, name);
        else if (parts is ["media", var part] && FilmParts.IsTranscript(part))
            TakeTranscript(path, name, part);
        else if (parts is ["media", _])
            TakeMedia(path, name);
        else if (parts is [var section, _] && name.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            TakeArticle(path, name, section);
        else if (name != "README.md")
            Report(name, ContentRules.File, "This file is not part of the content. Articles are content/{section}/{slug}.md, pictures content/media/{name}, and what they show stands in content/media.yml.");
    }

    private void TakeArticle(string path, string name, string section)
    {
        var slug = Path.GetFileNameWithoutExtension(name);
        if (!Section.HoldsArticles(section))
        {
            Report(name, ContentRules.Section, $"There is no section “{section}”. Sections: {string.Join(", ", Section.All.Select(s => s.Slug))}, {Section.CancerTypes}.");
            return;
        }

        if (filesBySlug.TryGetValue($"{section}/{slug}", out var other))
            Report(name, ContentRules.Address, $"The address /{section}/{slug.ToLowerInvariant()} is already taken by {other}.");
        else if (!Slugs.IsSlug(slug))
            Report(name, ContentRules.Address, Slugs.Rule(slug));
        else if (!name.EndsWith(".md", StringComparison.Ordinal))
            Report(name, ContentRules.Address, "Write the end of the file’s name in lower case: .md.");
        filesBySlug.TryAdd($"{section}/{slug}", name);
        if (ReadText(path, name) is { } source && ArticleFile.Parse(name, source, Findings) is { } text)
            Articles.Add(new ContentArticle(section, slug, text));
    }

    private void TakeMedia(string path, string name)
    {
        if (MediaType.Of(name) is not { } type)
            Report(name, ContentRules.Image, $"Only {MediaType.Taken} are taken.");
        else if (name.Any(char.IsUpper))
            Report(name, ContentRules.Address, "Write the file’s name in lower case, as addresses are.");
        else if (new FileInfo(path).Length is var length && (length == 0 || length > type.LargestBytes))
            Report(name, ContentRules.Image, $"This file must not be empty or larger than {type.LargestBytes / 1024 / 1024} MiB.");
        else
            TakeInspected(path, name, type);
    }

    private void TakeInspected(string path, string name, MediaType type)
    {
        using var content = File.OpenRead(path);
        var verdict = FolderInspection.Inspect(content, name, type);
        if (verdict.IsTaken)
            Media.Add(new ContentMedia(name, path, type, verdict.Media.Width, verdict.Media.Height, verdict.Media.Cleaned, HashOf(content, verdict.Media.Cleaned)));
        else
            Report(name, ContentRules.Image, verdict.Refusal);
    }

    private static string HashOf(Stream content, byte[]? cleaned)
    {
        content.Position = 0;
        return Convert.ToHexStringLower(cleaned is null ? SHA256.HashData(content) : SHA256.HashData(cleaned));
    }

    private void TakeTranscript(string path, string name, string part)
    {
        if (ReadText(path, name) is not { } text)
            return;
        transcripts[part] = text;
        if (Transcribing.FaultOfTranscript(text) is { } fault)
            Findings.Add(new ContentFinding(name, fault.Line, ContentRules.Video, fault.Message, Blocks: true));
    }

    private void TakeMediaList()
    {
        MediaLines = MediaSource is null ? null : MediaList.Parse(MediaSource, Findings);
        Findings.AddRange(MediaListChecks.Of(MediaLines ?? [], Media, transcripts.Keys));
    }

    private string? ReadText(string path, string name)
    {
        try
        {
            return StrictUtf8.GetString(File.ReadAllBytes(path));
        }
        catch (DecoderFallbackException)
        {
            Report(name, ContentRules.File, "This file is not saved as UTF-8. Save it again with that encoding.");
            return null;
        }
    }

    private void Report(string name, string rule, string message) =>
        Findings.Add(new ContentFinding(name, 1, rule, message, Blocks: true));
}
