using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ImmunoEd.Tests.Rendering;

/// <summary>Processor time of this thread, in milliseconds: what else the machine does is not counted.</summary>
internal static class ThreadTime
{
    private const int ThreadProcessorTime = 3;

    public static double Milliseconds
    {
        get
        {
            if (!OperatingSystem.IsLinux() || ClockGetTime(ThreadProcessorTime, out var time) != 0)
                return Stopwatch.GetTimestamp() * 1000.0 / Stopwatch.Frequency;
            return (time.Seconds * 1000.0) + (time.Nanoseconds / 1e6);
        }
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ClockGetTime(int clock, out Timespec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Timespec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
