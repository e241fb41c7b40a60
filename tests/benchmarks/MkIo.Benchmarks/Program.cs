// The inner parts where a number guides a choice.
// dotnet run -c Release --project tests/benchmarks/MkIo.Benchmarks -- --filter '*'

using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using MkIo.Benchmarks;

// In this process: a generated project would not know the central package versions.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(PageParsing).Assembly).Run(args, config);
