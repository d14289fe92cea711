namespace ImmunoEd.Articles;

/// <summary>The settings of the store as a part of the configuration: above appsettings.json, below environment and command line.</summary>
public sealed class StoredSettings : ConfigurationProvider, IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    public void Replace(IEnumerable<Setting> settings)
    {
        Data = settings.ToDictionary(setting => setting.Key, string? (setting) => setting.Value, StringComparer.OrdinalIgnoreCase);
        OnReload();
    }

    /// <summary>True where the environment or the command line fixes a setting, whatever the store says.</summary>
    public bool IsFixed(IConfigurationRoot configuration, string key) =>
        configuration.Providers.SkipWhile(provider => provider != this).Skip(1).Any(provider => provider.TryGet(key, out _));

    internal static StoredSettings AddTo(ConfigurationManager configuration)
    {
        var settings = new StoredSettings();
        var sources = configuration.Sources;
        var afterFiles = sources.Select((source, index) => source is FileConfigurationSource ? index + 1 : 0).Max();
        sources.Insert(afterFiles, settings);
        return settings;
    }
}
