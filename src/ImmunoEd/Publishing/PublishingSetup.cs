using ImmunoEd.Publishing.Media;
using ImmunoEd.Rendering;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ImmunoEd.Publishing;

public static class PublishingSetup
{
    public static IServiceCollection AddPublishing(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ContentOptions>().Bind(configuration.GetSection("Content")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ReviewOptions>().Bind(configuration.GetSection("Review")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<MarkdownRenderer>();
        services.AddSingleton<PageBuilder>();
        services.AddSingleton<KnownVocabulary>();
        services.AddScoped<TextFinisher>();
        services.AddScoped<PublishChecks>();
        services.AddScoped<ClinicSettings>();
        services.AddScoped<ContentArchive>();
        services.AddScoped<PublishGuard>();
        services.AddScoped<ReviewDates>();
        services.AddScoped<TextPreview>();
        services.AddScoped<Drafting>();
        services.AddScoped<PrivateDrafts>();
        services.AddScoped<Authorship>();
        services.AddScoped<Workflow>();
        services.AddScoped<Schedule>();
        services.AddScoped<Editor>();
        services.AddScoped<ArticleWriter>();
        services.AddScoped<PageLinks>();
        services.AddScoped<SearchWriter>();
        services.AddScoped<FileWriter>();
        services.AddSingleton<ChangeAnnouncer>();
        services.AddSingleton<DbTransactionInterceptor>(provider => provider.GetRequiredService<ChangeAnnouncer>());
        services.AddScoped<ListFiles>();
        services.AddScoped<VocabularyWriter>();
        services.AddScoped<VocabularyEditor>();
        services.AddScoped<Retagging>();
        services.AddSingleton<WorkSignal<Retagging>>();
        services.AddScoped<Relating>();
        services.AddSingleton<WorkSignal<Relating>>();
        services.AddScoped<MediaLibrary>();
        services.AddScoped<MediaUses>();
        services.AddScoped<MediaPages>();
        services.AddScoped<MediaImport>();
        services.AddSingleton<FilmParts>();
        services.AddScoped<ContentImporter>();
        services.AddScoped<ContentExporter>();
        services.AddScoped<ContentChecker>();
        return services;
    }

    public static IServiceCollection AddStoreStart(this IServiceCollection services) => services
        .AddHostedService<StoreStart>()
        .AddHostedService<ScheduleRunner>()
        .AddHostedService<BackgroundRunner<Retagging>>()
        .AddHostedService<BackgroundRunner<Relating>>()
        .AddHostedService<ChangeListener>();
}
