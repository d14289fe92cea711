using ImmunoEd.Staff;
using Microsoft.EntityFrameworkCore;

namespace ImmunoEd.Tests.Staff;

[Collection(SharedStaff.Name)]
public sealed class StaffStoreTests(SmallPortal small)
{
    [Fact]
    public Task The_migrations_make_the_model() => small.Portal.StaffAsync(store =>
    {
        Assert.False(store.Database.HasPendingModelChanges());
        return Task.CompletedTask;
    });
}
