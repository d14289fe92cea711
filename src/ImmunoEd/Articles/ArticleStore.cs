using System.Linq.Expressions;
using System.Text.Json;
using ImmunoEd.Auditing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ImmunoEd.Articles;

/// <summary>Where articles are kept. Each database has a subclass and a migrations folder of its own.</summary>
public abstract class ArticleStore(DbContextOptions options) : DbContext(options)
{
    public DbSet<Article> Articles => Set<Article>();
    public DbSet<Revision> Revisions => Set<Revision>();
    public DbSet<Decision> Decisions => Set<Decision>();
    public DbSet<PublishedPage> Pages => Set<PublishedPage>();
    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<ScheduledChange> ScheduledChanges => Set<ScheduledChange>();
    public DbSet<PageReference> PageReferences => Set<PageReference>();
    public DbSet<Setting> Settings => Set<Setting>();
    public DbSet<Redirect> Redirects => Set<Redirect>();
    public DbSet<ContentFile> Files => Set<ContentFile>();
    public DbSet<FileChunk> FileChunks => Set<FileChunk>();
    public DbSet<CancerType> CancerTypes => Set<CancerType>();
    public DbSet<Treatment> Treatments => Set<Treatment>();
    public DbSet<Topic> Topics => Set<Topic>();
    public DbSet<SideEffect> SideEffects => Set<SideEffect>();

    public DbSet<GlossaryTerm> GlossaryTerms => Set<GlossaryTerm>();

    public DbSet<VocabularyEntry> VocabularyEntries => Set<VocabularyEntry>();

    public DbSet<TagDecision> TagDecisions => Set<TagDecision>();

    public DbSet<UnrelatedChange> UnrelatedChanges => Set<UnrelatedChange>();

    public DbSet<TagRarity> TagRarities => Set<TagRarity>();

    public DbSet<SearchDocument> SearchDocuments => Set<SearchDocument>();

    public DbSet<SearchWord> SearchWords => Set<SearchWord>();

    public DbSet<ContentVersion> ContentVersions => Set<ContentVersion>();

    public DbSet<ChangedName> ChangedNames => Set<ChangedName>();

    /// <summary>Names of what the open transaction changes for readers; they are written and told when it ends.</summary>
    public ISet<string> Changes { get; } = new HashSet<string>();

    /// <summary>The only door of the public pages: live articles, finished, and nothing else.</summary>
    public IQueryable<PublishedPage> Published() => Pages.AsNoTracking();

    /// <summary>Live pages with such a tag, found from the tags: asked whether it has one, every page there is would be looked at.</summary>
    public IQueryable<PublishedPage> PublishedUnder(Expression<Func<PageTag, bool>> tag)
    {
        var filed = Set<PageTag>().Where(tag).Select(found => found.PageId);
        return Published().Where(page => filed.Contains(page.Id));
    }

    /// <summary>The only door to files of the public pages: what a live page shows, its captions, and what came with the content folder.</summary>
    public IQueryable<ContentFile> PublicFiles() => Files.AsNoTracking().Where(file => file.FolderHash != null
        || PageReferences.Any(reference => reference.Address == "/" + file.Path)
        || Files.Any(film => film.Captions == file.Path && (film.FolderHash != null || PageReferences.Any(reference => reference.Address == "/" + film.Path))));

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RefuseToRewriteHistory();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RefuseToRewriteHistory();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    private void RefuseToRewriteHistory()
    {
        if (ChangeTracker.Entries().Any(entry => entry is { Entity: Revision or Decision, State: EntityState.Modified or EntityState.Deleted }))
            throw new InvalidOperationException("Revisions and decisions are history: they are added, never changed or deleted.");
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Article>(article =>
        {
            article.HasIndex(a => new { a.Section, a.Slug }).IsUnique();
            article.HasMany(a => a.Revisions).WithOne().HasForeignKey(r => r.ArticleId);
            article.HasMany(a => a.Decisions).WithOne().HasForeignKey(d => d.ArticleId);
            article.Property(a => a.State).HasConversion<string>().HasDefaultValue(ArticleState.Draft);
            article.HasIndex(a => new { a.State, a.Id });
        });
        modelBuilder.Entity<Revision>().HasIndex(r => new { r.ArticleId, r.Number }).IsUnique();
        modelBuilder.Entity<Decision>().Property(d => d.Kind).HasConversion<string>();
        modelBuilder.Entity<Decision>().HasOne<Revision>().WithMany().HasForeignKey(d => d.RevisionId);
        modelBuilder.Entity<Revision>().Property(r => r.Origin).HasConversion<string>();
        modelBuilder.Entity<Draft>(ConfigureDraft);
        modelBuilder.Entity<ScheduledChange>(ConfigureSchedule);
        modelBuilder.Entity<PublishedPage>(ConfigurePage);
        modelBuilder.Entity<PageReference>(ConfigureReference);
        modelBuilder.Entity<PageTag>(ConfigureTag);
        modelBuilder.Entity<RelatedLink>(ConfigureLink);
        modelBuilder.Entity<TagDecision>(ConfigureDecision);
        modelBuilder.Entity<TagRarity>(ConfigureRarity);
        modelBuilder.Entity<UnrelatedChange>(ConfigureUnrelated);
        ConfigureSearch(modelBuilder);
        modelBuilder.Entity<Setting>().HasKey(s => s.Key);
        modelBuilder.Entity<ChangedName>().HasIndex(change => change.At);
        modelBuilder.Entity<Redirect>().HasKey(r => r.Path);
        modelBuilder.Entity<ContentFile>(ConfigureFile);
        modelBuilder.Entity<FileChunk>().HasKey(c => new { c.ContentId, c.Number });
        ConfigureVocabulary(modelBuilder);
        modelBuilder.HasAuditTrail(ownsTables: true);
    }

    private static void ConfigureDraft(EntityTypeBuilder<Draft> draft)
    {
        draft.HasIndex(d => new { d.AccountId, d.ArticleId }).IsUnique();
        draft.HasOne<Article>().WithMany().HasForeignKey(d => d.ArticleId);
    }

    private static void ConfigureSchedule(EntityTypeBuilder<ScheduledChange> change)
    {
        change.Property(c => c.Kind).HasConversion<string>();
        change.HasIndex(c => new { c.ArticleId, c.Kind }).IsUnique();
        change.HasIndex(c => c.At);
        change.HasOne<Article>().WithMany().HasForeignKey(c => c.ArticleId);
        change.HasOne<Revision>().WithMany().HasForeignKey(c => c.RevisionId);
    }

    private static void ConfigureFile(EntityTypeBuilder<ContentFile> file)
    {
        file.HasKey(f => f.Path);
        file.Property(f => f.Version).IsConcurrencyToken();
        file.HasIndex(f => new { f.AddedAt, f.Path });
        file.HasIndex(f => f.ContentId);
        file.HasIndex(f => f.Captions);
    }

    private static void ConfigurePage(EntityTypeBuilder<PublishedPage> page)
    {
        page.HasOne<Article>().WithOne().HasForeignKey<PublishedPage>(p => p.Id);
        page.HasOne<Revision>().WithMany().HasForeignKey(p => p.RevisionId);
        page.HasIndex(p => new { p.Section, p.Slug }).IsUnique();
        page.HasIndex(p => new { p.Section, p.Id });
        page.HasIndex(p => p.UpdatedAt);
        page.HasIndex(p => p.ReviewDue);
        page.HasIndex(p => p.ReadingGrade);
        page.HasIndex(p => p.VocabularyVersion);
        page.HasIndex(p => p.RendererVersion);
        // All that the sitemap says, without the texts beside it.
        page.HasIndex(p => new { p.Id, p.Section, p.Slug, p.UpdatedAt, p.ReviewedAt });
        HasJson(page.Property(p => p.Outline));
        HasJson(page.Property(p => p.KeyPoints));
        HasJson(page.Property(p => p.NextSteps));
        HasJson(page.Property(p => p.Questions));
        HasJson(page.Property(p => p.Sources));
        page.HasMany(p => p.Tags).WithOne().HasForeignKey(t => t.PageId);
        page.HasMany(p => p.Related).WithOne().HasForeignKey(l => l.PageId);
        page.HasMany(p => p.References).WithOne().HasForeignKey(r => r.PageId);
    }

    private static void ConfigureReference(EntityTypeBuilder<PageReference> reference)
    {
        reference.ToTable("PageReferences");
        reference.HasKey(r => new { r.PageId, r.Address });
        reference.HasIndex(r => r.Address);
    }

    private static void ConfigureTag(EntityTypeBuilder<PageTag> tag)
    {
        tag.ToTable("PageTags");
        tag.HasKey(t => new { t.PageId, t.Kind, t.Slug });
        tag.HasIndex(t => new { t.Kind, t.Slug, t.PageId });
        tag.Property(t => t.Kind).HasConversion<string>();
        tag.Property(t => t.Origin).HasConversion<string>();
        tag.Ignore(t => t.IsMention);
    }

    private static void ConfigureDecision(EntityTypeBuilder<TagDecision> decision)
    {
        decision.HasKey(d => new { d.ArticleId, d.Kind, d.Slug });
        decision.HasOne<Article>().WithMany().HasForeignKey(d => d.ArticleId);
        decision.Property(d => d.Kind).HasConversion<string>();
    }

    private static void ConfigureRarity(EntityTypeBuilder<TagRarity> rarity)
    {
        rarity.HasKey(r => new { r.Kind, r.Slug });
        rarity.Property(r => r.Kind).HasConversion<string>();
    }

    private static void ConfigureUnrelated(EntityTypeBuilder<UnrelatedChange> change)
    {
        change.HasIndex(c => c.PageId).IsUnique();
        HasJson(change.Property(c => c.FormerTags));
        HasJson(change.Property(c => c.Linking));
    }

    private static void ConfigureSearch(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<SearchDocument>(document =>
        {
            document.Property(d => d.Id).ValueGeneratedNever();
            document.HasIndex(d => new { d.Section, d.Slug }).IsUnique();
        });
        modelBuilder.Entity<SearchWord>().HasKey(word => word.Word);
        modelBuilder.Entity<ContentVersion>(version =>
        {
            version.Property(v => v.Id).ValueGeneratedNever();
            version.HasData(new ContentVersion { Id = ContentVersion.OnlyId, Version = 0, VocabularyVersion = 0 });
        });
    }

    private static void ConfigureLink(EntityTypeBuilder<RelatedLink> link)
    {
        link.ToTable("RelatedLinks");
        link.HasKey(l => new { l.PageId, l.Rank });
        link.HasOne(l => l.Target).WithMany().HasForeignKey(l => l.TargetId);
    }

    private static void ConfigureVocabulary(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<CancerType>(type =>
        {
            type.HasKey(t => t.Slug);
            HasJson(type.Property(t => t.Names));
            HasJson(type.Property(t => t.Icd10Cm));
            HasJson(type.Property(t => t.Treatments));
        });
        modelBuilder.Entity<Treatment>(treatment =>
        {
            treatment.HasKey(t => t.Slug);
            HasJson(treatment.Property(t => t.Names));
            HasJson(treatment.Property(t => t.Drugs));
        });
        modelBuilder.Entity<Topic>(topic =>
        {
            topic.HasKey(t => t.Slug);
            HasJson(topic.Property(t => t.Names));
        });
        modelBuilder.Entity<SideEffect>(effect =>
        {
            effect.HasKey(e => e.Slug);
            HasJson(effect.Property(e => e.Names));
            HasJson(effect.Property(e => e.EmergencySigns));
            HasJson(effect.Property(e => e.EmergencyAfter));
        });
        modelBuilder.Entity<VocabularyEntry>().HasKey(entry => new { entry.File, entry.Slug });
        modelBuilder.Entity<GlossaryTerm>(term =>
        {
            term.HasKey(t => t.Slug);
            HasJson(term.Property(t => t.Synonyms));
            HasJson(term.Property(t => t.SpanishSynonyms));
            HasJson(term.Property(t => t.Misspellings));
            HasJson(term.Property(t => t.Related));
        });
    }

    // Small lists that are only ever read whole: a column of JSON, alike on every database.
    private static void HasJson<T>(PropertyBuilder<T> property) => property.HasConversion(
        value => JsonSerializer.Serialize(value, JsonSerializerOptions.Default),
        json => JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Default)!,
        new ValueComparer<T>(
            (left, right) => JsonSerializer.Serialize(left, JsonSerializerOptions.Default) == JsonSerializer.Serialize(right, JsonSerializerOptions.Default),
            value => JsonSerializer.Serialize(value, JsonSerializerOptions.Default).GetHashCode(StringComparison.Ordinal),
            value => value));

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        value => value.ToUniversalTime(),
        value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
}
