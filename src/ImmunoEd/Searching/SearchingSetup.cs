namespace ImmunoEd.Searching;

public static class SearchingSetup
{
    public static IServiceCollection AddSearching(this IServiceCollection services) => services
        .AddSingleton<SearchVocabularyCache>()
        .AddScoped<FullText, SqliteFullText>()
        .AddScoped<ArticleSearch>();
}
