using ImmunoEd.Articles;
using ImmunoEd.Auditing;
using ImmunoEd.Publishing.Media;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Publishing;

/// <param name="File">What was taken, or the film to which captions were added.</param>
public sealed record UploadOutcome(ContentFile? File, Refusal? Refusal);

/// <summary>The verbs by which pictures, documents and films change, each with its line in the audit trail. A verb answers null when it was done.</summary>
public sealed class MediaLibrary(ArticleStore store, FileWriter writer, MediaUses uses, MediaPages pages, FilmParts parts, AuditTrail audit, TimeProvider clock)
{
    /// <summary>A file's name as staff read it, whatever its sender put into it.</summary>
    public static string ShownName(string fileName) => MediaName.Original(fileName);

    /// <param name="content">Must be seekable.</param>
    public async Task<UploadOutcome> UploadAsync(Stream content, string fileName, Actor by, CancellationToken cancellationToken)
    {
        var verdict = MediaInspection.Inspect(content, fileName);
        if (!verdict.IsTaken)
            return new UploadOutcome(null, Refusal.NotReady(verdict.Refusal));
        if (verdict.Media.Type == MediaType.WebVtt)
            return await CaptionNamesakeAsync(content, fileName, by, cancellationToken);

        ContentFile? file = null;
        var refusal = await writer.AddAsync(BytesOf(content, verdict.Media), async written =>
        {
            file = await AddAsync(written, verdict.Media, fileName, by, cancellationToken);
            return null;
        }, cancellationToken);
        return new UploadOutcome(file, refusal);
    }

    /// <summary>Puts other bytes at the same address; pages that show the file have its size, so they are made anew.</summary>
    /// <param name="version">Of the file as the person saw it.</param>
    public async Task<Refusal?> ReplaceAsync(string name, int version, Stream content, string fileName, Actor by, CancellationToken cancellationToken)
    {
        var verdict = MediaInspection.Inspect(content, fileName);
        if (!verdict.IsTaken)
            return Refusal.NotReady(verdict.Refusal);
        if (MediaType.Of(name) is { } type && type != verdict.Media.Type)
            return Refusal.NotReady($"At an address that ends in {type.Extension} there can only be {type.Name}; this is {verdict.Media.Type.Name}. Upload it as a new file and change the pages that show the old one.");

        return await writer.AddAsync(BytesOf(content, verdict.Media), written => ActAsync(name, version, by, AuditActs.MediaReplaced, MediaName.Original(fileName), async file =>
        {
            await writer.DropAsync(file.ContentId, cancellationToken);
            Fill(file, written, verdict.Media, fileName);
            await store.SaveChangesAsync(cancellationToken);
            await pages.RebuildAsync(file, cancellationToken);
            return null;
        }, cancellationToken), cancellationToken);
    }

    /// <summary>Says what a file shows, or that it says nothing, or what it is called.</summary>
    public Task<Refusal?> DescribeAsync(string name, int version, MediaDescription description, Actor by, CancellationToken cancellationToken)
    {
        var wanted = description.Normalized();
        return ActAsync(name, version, by, AuditActs.MediaDescribed, wanted.IsDecorative ? "decorative" : wanted.Alternative ?? wanted.Title, file =>
        {
            var problem = wanted.Problem(MediaType.Of(file.Path)!);
            if (problem is null)
            {
                wanted.WriteTo(file);
                file.IsDescribedByStaff = true;
            }

            return Task.FromResult(problem is null ? null : Refusal.NotReady(problem));
        }, cancellationToken);
    }

    /// <summary>Gives a film captions, or others than it had.</summary>
    public async Task<Refusal?> CaptionAsync(string name, int version, Stream captions, string fileName, Actor by, CancellationToken cancellationToken)
    {
        var verdict = MediaInspection.Inspect(captions, fileName);
        if (!verdict.IsTaken)
            return Refusal.NotReady(verdict.Refusal);
        if (verdict.Media.Type != MediaType.WebVtt)
            return Refusal.NotReady($"Captions are a WebVTT file (.vtt); this is {verdict.Media.Type.Name}.");

        return await writer.AddAsync(captions, written => ActAsync(name, version, by, AuditActs.MediaCaptioned, MediaName.Original(fileName), async film =>
        {
            if (!MediaType.Of(film.Path)!.IsVideo)
                return Refusal.NotReady("Only a film has captions.");
            await PutCaptionsAsync(film, written, verdict.Media, fileName, by, cancellationToken);
            await store.SaveChangesAsync(cancellationToken);
            await pages.RebuildAsync(film, cancellationToken);
            return null;
        }, cancellationToken), cancellationToken);
    }

    /// <summary>Writes down what is said in a film; it stands below the film on every page that shows it.</summary>
    public Task<Refusal?> TranscribeAsync(string name, int version, string? transcript, Actor by, CancellationToken cancellationToken) =>
        ActAsync(name, version, by, AuditActs.MediaTranscribed, null, async film =>
        {
            if (!MediaType.Of(film.Path)!.IsVideo)
                return Refusal.NotReady("Only a film has a transcript.");
            if (parts.FaultOfTranscript(transcript) is { } fault)
                return Refusal.NotReady(string.IsNullOrWhiteSpace(transcript) ? fault.Message : $"Line {fault.Line} of the transcript: {fault.Message}");
            film.Transcript = transcript!.ReplaceLineEndings("\n").Trim() + "\n";
            film.IsDescribedByStaff = true;
            film.TranscriptPath ??= await MediaName.FreePathAsync(store, MediaName.Slug(film.Name), FilmParts.TranscriptExtension, cancellationToken);
            await store.SaveChangesAsync(cancellationToken);
            await pages.RebuildAsync(film, cancellationToken);
            return null;
        }, cancellationToken);

    /// <summary>Deletes a file that no live page and no latest text needs.</summary>
    public Task<Refusal?> DeleteAsync(string name, int version, Actor by, CancellationToken cancellationToken) =>
        ActAsync(name, version, by, AuditActs.MediaDeleted, null, async file =>
        {
            if ((await uses.OfAsync(file, cancellationToken)).Count is var count and > 0)
                return Refusal.NotReady($"{(count == 1 ? "A text still needs" : $"{count} texts still need")} this file. Take it out of them first.");
            if (await store.Settings.AnyAsync(setting => setting.Value == file.Address, cancellationToken))
                return Refusal.NotReady("The settings of the clinic name this file. Change them first.");
            if (await store.Files.FirstOrDefaultAsync(film => film.Captions == file.Path, cancellationToken) is { } captioned)
                return Refusal.NotReady($"These are the captions of {captioned.Name}. Give the film others, or delete the film.");
            await RemoveAsync(file, cancellationToken);
            if (file.Captions is { } captions && !await store.Files.AnyAsync(film => film.Captions == captions && film.Path != file.Path, cancellationToken))
                await RemoveAsync(await store.Files.SingleAsync(part => part.Path == captions, cancellationToken), cancellationToken);
            return null;
        }, cancellationToken);

    private static Stream BytesOf(Stream content, InspectedMedia media) => media.Cleaned is null ? content : new MemoryStream(media.Cleaned);

    // Captions come beside the film that they were made for, and are called like it.
    private async Task<UploadOutcome> CaptionNamesakeAsync(Stream captions, string fileName, Actor by, CancellationToken cancellationToken)
    {
        var stem = MediaName.Folder + MediaName.Slug(fileName);
        var film = await store.Files.AsNoTracking()
            .Where(file => file.Captions == null && (file.Path == stem + MediaType.Mp4.Extension || file.Path == stem + MediaType.WebM.Extension))
            .OrderByDescending(file => file.AddedAt).FirstOrDefaultAsync(cancellationToken);
        if (film is null)
            return new UploadOutcome(null, Refusal.NotReady("Captions belong to a film. Open the page of the film and add them there."));
        var refusal = await CaptionAsync(film.Name, film.Version, captions, fileName, by, cancellationToken);
        return new UploadOutcome(refusal is null ? film : null, refusal);
    }

    private async Task<ContentFile> AddAsync(WrittenContent written, InspectedMedia media, string fileName, Actor by, CancellationToken cancellationToken)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        store.ChangeTracker.Clear();
        var file = await NewFileAsync(written, media, MediaName.Slug(fileName), fileName, by, cancellationToken);
        await store.SaveChangesAsync(cancellationToken);
        await audit.AppendAsync(store, by, AuditActs.MediaUploaded, file.Address, file.OriginalName, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return file;
    }

    private async Task PutCaptionsAsync(ContentFile film, WrittenContent written, InspectedMedia media, string fileName, Actor by, CancellationToken cancellationToken)
    {
        if (await store.Files.FirstOrDefaultAsync(file => file.Path == film.Captions, cancellationToken) is { } known)
        {
            await writer.DropAsync(known.ContentId, cancellationToken);
            Fill(known, written, media, fileName);
            known.Version++;
        }
        else
        {
            film.IsDescribedByStaff = true;
            film.Captions = (await NewFileAsync(written, media, MediaName.Slug(film.Name), fileName, by, cancellationToken)).Path;
        }
    }

    private async Task<ContentFile> NewFileAsync(WrittenContent written, InspectedMedia media, string slug, string fileName, Actor by, CancellationToken cancellationToken)
    {
        var file = store.Files.Add(new ContentFile
        {
            Path = await MediaName.FreePathAsync(store, slug, media.Type.Extension, cancellationToken),
            ContentType = "",
            ContentId = "",
            Hash = "",
            Length = 0,
            AddedBy = by.Name,
            AccountId = by.AccountId,
            AddedAt = clock.GetUtcNow().UtcDateTime,
        }).Entity;
        Fill(file, written, media, fileName);
        return file;
    }

    private static void Fill(ContentFile file, WrittenContent written, InspectedMedia media, string fileName)
    {
        (file.ContentId, file.Hash, file.Length) = (written.ContentId, written.Hash, written.Length);
        (file.ContentType, file.Width, file.Height) = (media.Type.ContentType, media.Width, media.Height);
        file.OriginalName = MediaName.Original(fileName);
    }

    private async Task RemoveAsync(ContentFile file, CancellationToken cancellationToken)
    {
        store.Files.Remove(file);
        await writer.DropAsync(file.ContentId, cancellationToken);
    }

    private async Task<Refusal?> ActAsync(
        string name, int version, Actor by, string act, string? detail, Func<ContentFile, Task<Refusal?>> work, CancellationToken cancellationToken)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        // What was read before the turn came may be old.
        store.ChangeTracker.Clear();
        var path = MediaName.Folder + name;
        if (await store.Files.FirstOrDefaultAsync(file => file.Path == path, cancellationToken) is not { } found)
            return Refusal.NotReady("This file does not exist any more.");
        if (found.Version != version)
            return Refusal.Changed("Somebody changed this file meanwhile. Look at it again, then decide.");
        found.Version++;
        if (await work(found) is { } refusal)
            return refusal;

        await store.SaveChangesAsync(cancellationToken);
        await audit.AppendAsync(store, by, act, found.Address, detail, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }
}
