using System.Text;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Parsing;

namespace ImmunoEd.Hosting;

/// <summary>Writes log lines to standard error a moment later and many at once, so that no reader waits for a line about them. What is wrong is written before anything else happens.</summary>
internal sealed class BatchedConsole : ILogEventSink, IDisposable
{
    private const int MostWaitingBytes = 8 * 1024 * 1024;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly MessageTemplate Dropped = new MessageTemplateParser().Parse("{Count} log lines were dropped");

    private readonly ITextFormatter formatter;
    private readonly Stream console = Console.OpenStandardError();
    private readonly Lock filling = new();
    private readonly Lock writing = new();
    private readonly SemaphoreSlim arrived = new(0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task emptying;

    // A line is turned into bytes at once: thousands of its small objects, kept for a moment, cost more than the line.
    private Batch waiting = new();
    private Batch spare = new();

    public BatchedConsole(ITextFormatter formatter)
    {
        this.formatter = formatter;
        emptying = Task.Run(EmptyAsync);
    }

    public void Emit(LogEvent logEvent)
    {
        bool isFirst;
        lock (filling)
        {
            // A console that stands still must not fill the memory.
            if (waiting.Bytes.Length > MostWaitingBytes)
            {
                (waiting.DroppedLines, waiting.DroppedAt) = (waiting.DroppedLines + 1, logEvent.Timestamp);
                return;
            }

            isFirst = waiting.IsEmpty;
            waiting.IsEmpty = false;
            formatter.Format(logEvent, waiting.Lines);
        }

        if (logEvent.Level >= LogEventLevel.Warning)
            Write();
        else if (isFirst)
            arrived.Release();
    }

    public void Dispose()
    {
        stopping.Cancel();
        emptying.Wait();
        Write();
        stopping.Dispose();
        arrived.Dispose();
    }

    private async Task EmptyAsync()
    {
        try
        {
            while (true)
            {
                await arrived.WaitAsync(stopping.Token);
                await Task.Delay(Pause, stopping.Token);
                Write();
            }
        }
        catch (OperationCanceledException)
        {
            // What is left is written by whoever ends it.
        }
    }

    private void Write()
    {
        lock (writing)
        {
            lock (filling)
                (waiting, spare) = (spare, waiting);
            if (spare.DroppedLines > 0)
                formatter.Format(new LogEvent(spare.DroppedAt, LogEventLevel.Warning, null, Dropped, [new LogEventProperty("Count", new ScalarValue(spare.DroppedLines))]), spare.Lines);
            spare.WriteTo(console);
        }
    }

    private sealed class Batch
    {
        public Batch() => Lines = new StreamWriter(Bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

        public MemoryStream Bytes { get; } = new();

        public StreamWriter Lines { get; }

        public bool IsEmpty { get; set; } = true;

        public int DroppedLines { get; set; }

        public DateTimeOffset DroppedAt { get; set; }

        public void WriteTo(Stream stream)
        {
            Lines.Flush();
            stream.Write(Bytes.GetBuffer(), 0, (int)Bytes.Length);
            Bytes.SetLength(0);
            (IsEmpty, DroppedLines) = (true, 0);
        }
    }
}
