using System.Collections.Concurrent;
using Serilog.Core;
using Serilog.Events;

namespace ImmunoEd.Tests;

/// <summary>The lines that the program logs, as an operator would read them.</summary>
public sealed class MemoryLog : ILogEventSink
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyList<string> Lines => [.. lines];

    public void Emit(LogEvent logEvent) =>
        lines.Enqueue($"{logEvent.RenderMessage()} {string.Join(" ", logEvent.Properties)} {logEvent.Exception}");
}
