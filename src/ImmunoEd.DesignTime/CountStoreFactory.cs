using ImmunoEd.Counting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ImmunoEd.DesignTime;

public sealed class CountStoreFactory : IDesignTimeDbContextFactory<SqliteCountStore>
{
    public SqliteCountStore CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteCountStore>().UseSqlite("Data Source=design-time.db").Options);
}
