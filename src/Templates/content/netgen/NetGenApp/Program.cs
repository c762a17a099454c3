using NetGenApp;

// The pictures that are given, or those that come with the program.
string folder = AppContext.BaseDirectory;
string[] pictures = args.Length > 0 ? args : Directory.GetFiles(Path.Combine(folder, "pictures"), "*.pgm");

GarmentNet net = GarmentNet.Load(Path.Combine(folder, "garments.safetensors"));
Console.WriteLine($"{GarmentNet.Info.Name}: {GarmentNet.Info.ParameterCount:N0} parameters, {GarmentNet.Info.Macs:N0} multiply-accumulates for a picture");
foreach (string picture in pictures.Order())
{
    float[] scores = net.Forward(GreyPicture.Read(picture, width: 28, height: 28));
    int best = Array.IndexOf(scores, scores.Max());
    Console.WriteLine($"{Path.GetFileName(picture),-16} {GarmentNet.Classes[best],-12} {scores[best],7:P1} {new string('#', (int)(scores[best] * 40))}");
}
