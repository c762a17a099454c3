using System.Globalization;
using NetGen.Benchmarks.Trial;

// Trial NETWORK SECONDS; without arguments it prints the networks.
if (args is [var name, var seconds])
{
    Trial.Find(name)(double.Parse(seconds, CultureInfo.InvariantCulture));
}
else
{
    foreach (string network in Trial.Names) Console.WriteLine(network);
}
