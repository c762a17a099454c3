using NetGen.Benchmarks;
using NetGen.Benchmarks.Goals;

if (GoalsCommandLine.Knows(args)) return GoalsCommandLine.Create().Parse(args).Invoke();

AllBenchmarks.Run(args);
return 0;
