using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Articles;

/// <summary>The embedded default: one file beside the program.</summary>
public sealed class SqliteArticleStore(DbContextOptions<SqliteArticleStore> options) : ArticleStore(options);
