using System.Xml.Linq;
using Leerlabs.Storage.Tables.Client;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Leerlabs.Web.Shared;

/// <summary>The keys of the sign-in in a table. ASP.NET reads them at the start and once a day, and asks for an answer at once.</summary>
internal sealed class SharedKeys(SharedStorage storage) : IXmlRepository
{
    private const string Partition = "keys";

    public IReadOnlyCollection<XElement> GetAllElements() => Task.Run(Read).GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName) => Task.Run(() => Write(element, friendlyName)).GetAwaiter().GetResult();

    private async Task<List<XElement>> Read()
    {
        await storage.Tables.Create(storage.KeyTable, CancellationToken.None);
        List<XElement> keys = [];
        await foreach (var row in storage.Tables.Query(storage.KeyTable, TableQuery.Of(Partition), CancellationToken.None))
            keys.Add(XElement.Parse(row.Text("xml")));

        return keys;
    }

    private async Task Write(XElement element, string name)
    {
        var row = new TableRow(new(Partition, KeyText.Of(name))).Set("xml", element.ToString(SaveOptions.DisableFormatting));
        await storage.Tables.Create(storage.KeyTable, CancellationToken.None);
        await storage.Tables.Write(storage.KeyTable, [new TableChange.Put(row)], CancellationToken.None);
    }
}
