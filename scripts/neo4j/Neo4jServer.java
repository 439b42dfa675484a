// Runs a Neo4j Community server in this process until its standard input closes, so that it never outlives who started it.
// Started by scripts/neo4j/community-server.ts as a single-file program: home folder, configuration file.
import java.nio.file.Path;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

public class Neo4jServer {
    public static void main(String[] arguments) throws Exception {
        var server = new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
            .loadPropertiesFromFile(Path.of(arguments[1]))
            .build();
        System.out.println("READY");
        System.out.flush();
        while (System.in.read() >= 0) { }
        server.shutdown();
        System.exit(0);
    }
}
