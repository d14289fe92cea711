using ImmunoEd.Articles;
using ImmunoEd.Auditing;
using ImmunoEd.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Publishing.Media;

/// <summary>What an import does with one file: newer work of staff is left alone.</summary>
/// <param name="Entry">What the folder says of it; null where the folder has no list.</param>
internal sealed record MediaDecision(ContentMedia Media, MediaEntry? Entry, string? Transcript, ContentFile? Known)
{
    public bool TakesBytes => Known is null || (Known.Hash != Media.Hash && Known.Hash == Known.FolderHash);

    public bool TakesSize => Known is not null && Known.Hash == Media.Hash && (Known.Width, Known.Height, Known.FolderHash) != (Media.Width, Media.Height, Media.Hash);

    public bool TakesWords => Entry is not null && !IsDescribedAlike && Known is not { IsDescribedByStaff: true };

    public bool IsLeftAlone => Known is not null && ((!TakesBytes && Known.Hash != Media.Hash) || (Entry is not null && !IsDescribedAlike && !TakesWords));

    public bool Changes => TakesBytes || TakesSize || TakesWords;

    public ImageSize? Size => TakesBytes || TakesSize ? SizeOf(Media.Width, Media.Height) : SizeOf(Known!.Width, Known.Height);

    public Film Film => TakesWords ? Films.Of(Media.PathBeside(Entry!.Captions), Transcript) : Films.Of(Known?.Captions, Known?.Transcript);

    private bool IsDescribedAlike => Known is null ? !Entry!.SaysSomething : MediaEntry.Of(Known) == Entry && Known.Transcript == Transcript;

    public static ImageSize? SizeOf(int? width, int? height) => width is null || height is null ? null : new ImageSize(width.Value, height.Value);
}

/// <summary>Takes the files of a content folder into the store.</summary>
public sealed class MediaImport(ArticleStore store, FileWriter writer, ListFiles lists, TimeProvider clock)
{
    internal async Task<IReadOnlyList<MediaDecision>> DecideAsync(ContentFolder folder, CancellationToken cancellationToken)
    {
        var known = await store.Files.AsNoTracking().Where(file => file.Path.StartsWith(MediaName.Folder)).ToDictionaryAsync(file => file.Path, cancellationToken);
        var entries = folder.MediaLines?.ToDictionary(line => line.Entry.File, line => line.Entry);
        return [.. folder.Media.Select(media =>
        {
            var entry = entries is null ? null : entries.GetValueOrDefault(media.Name) ?? new MediaEntry(media.Name, new MediaDescription(null, false, null), null, null);
            return new MediaDecision(media, entry, entry?.Transcript is { } name ? folder.Transcripts[name] : null, known.GetValueOrDefault(media.Path));
        })];
    }

    /// <returns>Whether anything changed.</returns>
    internal async Task<bool> PutAsync(ContentFolder folder, IEnumerable<MediaDecision> decisions, Actor by, CancellationToken cancellationToken)
    {
        var hasChanged = false;
        foreach (var decision in decisions.Where(decision => decision.Changes))
        {
            await PutAsync(decision, by, cancellationToken);
            hasChanged = true;
        }

        if (folder.MediaSource is { } list)
            hasChanged |= await lists.PutAsync(MediaList.FileName, list, by, cancellationToken);
        return hasChanged;
    }

    private async Task PutAsync(MediaDecision decision, Actor by, CancellationToken cancellationToken)
    {
        var media = decision.Media;
        var file = await FindOrAddAsync(media.Path, media.Type.ContentType, by, cancellationToken);
        if (decision.TakesBytes)
        {
            await using var content = media.Open();
            await PutBytesAsync(file, content, cancellationToken);
        }

        if (decision.TakesBytes || decision.TakesSize)
            (file.Width, file.Height, file.FolderHash) = (media.Width, media.Height, media.Hash);
        if (decision.TakesWords)
            PutWords(file, decision);
        file.Version++;
        await store.SaveChangesAsync(cancellationToken);
    }

    private static void PutWords(ContentFile file, MediaDecision decision)
    {
        decision.Entry!.Description.WriteTo(file);
        file.Captions = decision.Media.PathBeside(decision.Entry.Captions);
        (file.Transcript, file.TranscriptPath) = (decision.Transcript, decision.Media.PathBeside(decision.Entry.Transcript));
    }

    private async Task<ContentFile> FindOrAddAsync(string path, string contentType, Actor by, CancellationToken cancellationToken) =>
        await store.Files.FindAsync([path], cancellationToken)
        ?? store.Files.Add(new ContentFile
        {
            Path = path,
            ContentType = contentType,
            ContentId = "",
            Hash = "",
            Length = 0,
            Version = 0,
            AddedBy = by.Name,
            AccountId = by.AccountId,
            AddedAt = clock.GetUtcNow().UtcDateTime,
        }).Entity;

    private async Task PutBytesAsync(ContentFile file, Stream content, CancellationToken cancellationToken)
    {
        if (file.ContentId.Length > 0)
            await writer.DropAsync(file.ContentId, cancellationToken);
        var written = await writer.AddAsync(content, cancellationToken);
        (file.ContentId, file.Hash, file.Length) = (written.ContentId, written.Hash, written.Length);
    }
}
