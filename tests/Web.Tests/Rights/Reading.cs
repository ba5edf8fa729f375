using System.Text.Json;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Rights;

internal static class Reading
{
    extension(Visitor visitor)
    {
        /// <summary>The ids of the documents that an address gives; none when it refuses.</summary>
        public async Task<HashSet<string>> Sees(string path)
        {
            using var response = await visitor.Get(path);
            var json = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
            return response.IsSuccessStatusCode ? [.. json.GetProperty("docs").EnumerateArray().Select(doc => doc.GetProperty("id").GetString()!)] : [];
        }
    }
}
