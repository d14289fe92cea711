namespace ImmunoEd.Pages.Admin;

public static class AdminSetup
{
    public static IServiceCollection AddAdminPages(this IServiceCollection services) => services.AddSingleton<AdminMenu>();
}
