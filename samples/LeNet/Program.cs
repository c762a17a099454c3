using LeNetSample;

return CommandLine.Create().Parse(args).Invoke();
