using ImmunoEd.Articles;
using ImmunoEd.Auditing;
using ImmunoEd.Caching;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Publishing;

/// <summary>Keeps what an administrator sets, and makes it hold at once.</summary>
public sealed class ClinicSettings(ArticleStore store, StoredSettings stored, AuditTrail audit, CacheVersions cache)
{
    public static IReadOnlyList<string> Keys { get; } =
    [
        "Site:Name", "Site:ClinicName", "Site:EmergencyNumber", "Site:CrisisNumber", "Site:ClinicPhone", "Site:AfterHoursPhone",
        "Site:BrandColor", "Site:Logo", "Review:Months", "Review:Required", "Review:FourEyes",
    ];

    public async Task LoadAsync(CancellationToken cancellationToken) => stored.Replace(await store.Settings.AsNoTracking().ToListAsync(cancellationToken));

    /// <param name="values">Valid ones, of <see cref="Keys"/>; a key that is left out stays as it is.</param>
    public async Task SaveAsync(IReadOnlyDictionary<string, string> values, Actor by, CancellationToken cancellationToken)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        var known = await store.Settings.ToDictionaryAsync(setting => setting.Key, cancellationToken);
        foreach (var (key, value) in values.Where(value => Keys.Contains(value.Key)))
        {
            var before = known.GetValueOrDefault(key)?.Value;
            if (before == value)
                continue;
            if (known.TryGetValue(key, out var setting))
                setting.Value = value;
            else
                store.Settings.Add(new Setting { Key = key, Value = value });
            await store.SaveChangesAsync(cancellationToken);
            await audit.AppendAsync(store, by, AuditActs.SettingChanged, key, before is null ? $"“{value}”" : $"from “{before}” to “{value}”", cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        await LoadAsync(cancellationToken);
        // Only now do pages say what was set.
        cache.Drop([CacheNames.Everything]);
    }
}
