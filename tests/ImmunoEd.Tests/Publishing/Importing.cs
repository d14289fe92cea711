using ImmunoEd.Auditing;
using ImmunoEd.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ImmunoEd.Tests.Publishing;

internal static class Importing
{
    public static async Task<ImportReport> ImportAsync(this Portal portal, string directory)
    {
        ImportReport? report = null;
        await portal.WithServicesAsync(async services => report = await services.GetRequiredService<ContentImporter>().ImportAsync(directory, Actor.Import, CancellationToken.None));
        return report!;
    }

    /// <summary>What an import found wrong; the import has changed nothing.</summary>
    public static async Task<IReadOnlyList<ContentFinding>> FaultsAsync(this Portal portal, string directory)
    {
        var before = await portal.StateAsync();
        var fault = await Assert.ThrowsAsync<ContentException>(() => portal.ImportAsync(directory));
        Assert.Equal(before, await portal.StateAsync());
        return fault.Findings;
    }

    public static async Task<int> ExportAsync(this Portal portal, string directory)
    {
        var count = 0;
        await portal.WithServicesAsync(async services => count = await services.GetRequiredService<ContentExporter>().ExportAsync(directory, CancellationToken.None));
        return count;
    }

    /// <summary>Everything in the store that an import could change, in a line for each row.</summary>
    public static async Task<List<string>> StateAsync(this Portal portal)
    {
        var state = new List<string>();
        await portal.StoreAsync(async store =>
        {
            state.AddRange(await store.Articles.Select(a => $"{a.Section}/{a.Slug} {a.LatestRevisionId} {a.LiveRevisionId}").ToListAsync());
            state.AddRange(await store.Revisions.Select(r => $"{r.Id} {r.Hash} {r.At}").ToListAsync());
            state.AddRange(await store.Decisions.Select(d => $"{d.Id} {d.Kind}").ToListAsync());
            state.AddRange(await store.Pages.Select(p => $"{p.Id} {p.RevisionId} {p.UpdatedAt}").ToListAsync());
            state.AddRange(await store.Files.Select(f => $"{f.Path} {f.Hash}").ToListAsync());
            state.AddRange(await store.CancerTypes.Select(t => $"{t.Slug} {t.Name} {t.Parent}").ToListAsync());
            state.AddRange(await store.Topics.Select(t => $"{t.Slug} {t.Name}").ToListAsync());
            state.AddRange(await store.GlossaryTerms.Select(t => $"{t.Slug} {t.Term}").ToListAsync());
        });
        return state;
    }
}
