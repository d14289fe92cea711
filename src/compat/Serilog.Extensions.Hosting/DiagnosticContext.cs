using Serilog.Events;

namespace Serilog
{
    public interface IDiagnosticContext
    {
        void Set(string propertyName, object value, bool destructureObjects = false);

        void SetException(Exception exception);
    }
}

namespace Serilog.Extensions.Hosting
{
    public sealed class DiagnosticContext(ILogger logger) : IDiagnosticContext
    {
        private static readonly AsyncLocal<DiagnosticContextCollector?> Current = new();

        public DiagnosticContextCollector BeginCollection()
        {
            var outer = Current.Value;
            var collector = new DiagnosticContextCollector(() => Current.Value = outer);
            Current.Value = collector;
            return collector;
        }

        public void Set(string propertyName, object value, bool destructureObjects = false)
        {
            if (Current.Value is { } collector && logger.BindProperty(propertyName, value, destructureObjects, out var property))
                collector.AddOrUpdate(property);
        }

        public void SetException(Exception exception) => Current.Value?.SetException(exception);
    }

    public sealed class DiagnosticContextCollector : IDisposable
    {
        private readonly Action restoreOuter;
        private readonly Lock gate = new();
        private Dictionary<string, LogEventProperty>? properties = [];
        private Exception? exception;

        internal DiagnosticContextCollector(Action restoreOuter) => this.restoreOuter = restoreOuter;

        internal void AddOrUpdate(LogEventProperty property)
        {
            lock (gate)
            {
                if (properties is not null)
                    properties[property.Name] = property;
            }
        }

        internal void SetException(Exception value)
        {
            lock (gate)
                exception = value;
        }

        public bool TryComplete(out IEnumerable<LogEventProperty>? properties, out Exception? exception)
        {
            lock (gate)
            {
                properties = this.properties?.Values;
                exception = this.exception;
                this.properties = null;
                return properties is not null;
            }
        }

        public void Dispose() => restoreOuter();
    }
}
