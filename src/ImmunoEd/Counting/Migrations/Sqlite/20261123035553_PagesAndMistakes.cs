using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ImmunoEd.Counting.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PagesAndMistakes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CountedMistakes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Path = table.Column<string>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Sentence = table.Column<string>(type: "TEXT", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CountedMistakes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CountedPages",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Path = table.Column<string>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CountedPages", x => new { x.Kind, x.Day, x.Path });
                });

            migrationBuilder.CreateIndex(
                name: "IX_CountedMistakes_DoneOn_Id",
                table: "CountedMistakes",
                columns: new[] { "DoneOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CountedMistakes_Path_Day",
                table: "CountedMistakes",
                columns: new[] { "Path", "Day" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CountedMistakes");

            migrationBuilder.DropTable(
                name: "CountedPages");
        }
    }
}
