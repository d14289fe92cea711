namespace ImmunoEd.Tests;

/// <summary>A portal over a <see cref="SmallContent"/>, for the tests of one class.</summary>
public sealed class SmallPortal : IAsyncDisposable, IDisposable
{
    public SmallPortal() => Portal = Portal.With(Content.Path);

    public SmallContent Content { get; } = new();

    public Portal Portal { get; }

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        Content.Dispose();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();
}
