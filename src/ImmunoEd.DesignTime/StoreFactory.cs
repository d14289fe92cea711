using ImmunoEd.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ImmunoEd.DesignTime;

public sealed class StoreFactory : IDesignTimeDbContextFactory<SqliteArticleStore>
{
    public SqliteArticleStore CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteArticleStore>().UseSqlite("Data Source=design-time.db").Options);
}
