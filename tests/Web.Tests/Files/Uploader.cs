using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Files;

/// <summary>Brings files as a browser does.</summary>
internal static class Uploader
{
    extension(Visitor visitor)
    {
        public Task<HttpResponseMessage> Begin(string log, string upload, long size) => visitor.Post($"/api/uploads/{log}/{upload}", new { size });

        public Task<HttpResponseMessage> Add(string log, string upload, long offset, byte[] bytes)
        {
            var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
            return visitor.Send(HttpMethod.Patch, $"/api/uploads/{log}/{upload}", content, visitor.Origin, ("Upload-Offset", $"{offset}"));
        }

        /// <summary>A whole upload, which must be accepted; its key.</summary>
        public async Task<string> Upload(string log, byte[] bytes)
        {
            var upload = Town.New();
            (await visitor.Begin(log, upload, bytes.Length)).EnsureSuccessStatusCode();
            (await visitor.Add(log, upload, 0, bytes)).EnsureSuccessStatusCode();
            return upload;
        }

        public async Task<string> Place(string log, object entry)
        {
            using var answer = await visitor.Post($"/api/grains/log/{log}/commands", entry);
            return answer.IsSuccessStatusCode ? "done" : (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("key").GetString()!;
        }

        /// <summary>An entry with one file; the entry's key and the file's.</summary>
        public async Task<(string Entry, string File)> PlaceWith(string log, byte[] bytes, string name = "Bord.jpg", string visibility = "leerlab")
        {
            var (entry, file) = (Town.New(), await visitor.Upload(log, bytes));
            var command = new { type = "add-entry", commandId = Town.New(), entry, text = "Zie het bord.", visibility, files = new[] { new { upload = file, name, alt = "Een bord", pupils = "no" } } };
            Assert.Equal("done", await visitor.Place(log, command));
            return (entry, file);
        }

        public async Task<(int Status, byte[] Bytes)> Fetch(string log, string entry, string file, string type = "entry")
        {
            using var answer = await visitor.Get($"/api/files/{log}/{type}/{entry}/{file}");
            return ((int)answer.StatusCode, await answer.Content.ReadAsByteArrayAsync());
        }
    }
}
