using ImmunoEd.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ImmunoEd.DesignTime;

public sealed class StaffStoreFactory : IDesignTimeDbContextFactory<SqliteStaffStore>
{
    public SqliteStaffStore CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteStaffStore>().UseSqlite("Data Source=design-time.db").Options);
}
