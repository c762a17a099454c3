using ZooSample;

return CommandLine.Create().Parse(args).Invoke();
