namespace ImmunoEd.Tests;

public static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Content { get; } = Path.Combine(Root, "content");

    private static string Find(string directory) =>
        File.Exists(Path.Combine(directory, "ImmunoEd.sln")) ? directory : Find(Path.GetDirectoryName(directory)!);
}
