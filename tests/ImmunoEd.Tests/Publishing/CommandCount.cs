using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ImmunoEd.Tests.Publishing;

/// <summary>How many commands the database was given during a piece of work.</summary>
internal sealed class CommandCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly List<IDisposable> listening = [];
    private readonly AsyncLocal<bool> isMine = new();
    private int commands;

    public int Commands => commands;

    public async Task<T> DuringAsync<T>(Func<Task<T>> work)
    {
        using var all = DiagnosticListener.AllListeners.Subscribe(this);
        isMine.Value = true;
        try
        {
            return await work();
        }
        finally
        {
            isMine.Value = false;
            listening.ForEach(one => one.Dispose());
        }
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            listening.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (isMine.Value && value.Key == RelationalEventId.CommandExecuted.Name)
            Interlocked.Increment(ref commands);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
