using System.Threading.Channels;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Parsing;

namespace ImmunoEd.Hosting;

/// <summary>Writes log lines to standard error a moment later and many at once, so that no reader waits for a line about them.</summary>
internal sealed class BatchedConsole : ILogEventSink, IDisposable
{
    private const int MostWaiting = 20_000;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // A console that stands still must not hold up the portal: what comes on top of a full queue is dropped and counted.
    private readonly Channel<LogEvent> waiting = Channel.CreateBounded<LogEvent>(new BoundedChannelOptions(MostWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });
    private readonly ITextFormatter formatter;
    private readonly Task writing;
    private long dropped;

    public BatchedConsole(ITextFormatter formatter)
    {
        this.formatter = formatter;
        writing = Task.Run(WriteAsync);
    }

    public void Emit(LogEvent logEvent)
    {
        if (!waiting.Writer.TryWrite(logEvent))
            Interlocked.Increment(ref dropped);
    }

    public void Dispose()
    {
        waiting.Writer.TryComplete();
        writing.Wait(Patience);
    }

    private async Task WriteAsync()
    {
        while (await waiting.Reader.WaitToReadAsync())
        {
            using var lines = new StringWriter();
            var last = default(LogEvent);
            while (waiting.Reader.TryRead(out var line))
                formatter.Format(last = line, lines);
            if (Interlocked.Exchange(ref dropped, 0) is > 0 and var count)
                formatter.Format(Dropped(count, last!.Timestamp), lines);
            await Console.Error.WriteAsync(lines.ToString());
            if (!waiting.Reader.Completion.IsCompleted)
                await Task.Delay(Pause);
        }
    }

    private static LogEvent Dropped(long count, DateTimeOffset at) =>
        new(at, LogEventLevel.Warning, null, new MessageTemplateParser().Parse("{Count} log lines were dropped"), [new LogEventProperty("Count", new ScalarValue(count))]);
}
