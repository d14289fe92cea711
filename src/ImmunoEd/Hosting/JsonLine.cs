using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Json;

namespace ImmunoEd.Hosting;

/// <summary>A log event as one line of JSON: what Serilog's own formatter writes, without the template, whose words are in the message.</summary>
internal sealed class JsonLine : ITextFormatter
{
    // A connection outlives a request: its number would tell which pages one reader opened.
    private const string ConnectionId = "ConnectionId";

    private static readonly string[] Levels = [.. Enum.GetNames<LogEventLevel>()];

    private readonly JsonValueFormatter values = new();

    public void Format(LogEvent logEvent, TextWriter output)
    {
        output.Write("{\"Timestamp\":\"");
        WriteTime(logEvent.Timestamp, output);
        output.Write("\",\"Level\":\"");
        output.Write(Levels[(int)logEvent.Level]);
        output.Write("\",\"Message\":");
        JsonValueFormatter.WriteQuotedJsonString(logEvent.RenderMessage(CultureInfo.InvariantCulture), output);
        if (logEvent.Exception is { } fault)
        {
            output.Write(",\"Exception\":");
            JsonValueFormatter.WriteQuotedJsonString(fault.ToString(), output);
        }

        output.Write(",\"Properties\":{");
        var separator = "";
        foreach (var (name, value) in logEvent.Properties)
        {
            if (name == ConnectionId)
                continue;
            output.Write(separator);
            JsonValueFormatter.WriteQuotedJsonString(name, output);
            output.Write(':');
            values.Format(value, output);
            separator = ",";
        }

        output.Write("}}\n");
    }

    private static void WriteTime(DateTimeOffset time, TextWriter output)
    {
        Span<char> text = stackalloc char[33];
        time.UtcDateTime.TryFormat(text, out var length, "O", CultureInfo.InvariantCulture);
        output.Write(text[..length]);
    }
}
