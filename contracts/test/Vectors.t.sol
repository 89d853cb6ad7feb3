// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IActGate} from "../src/interfaces/IActGate.sol";
import {Names} from "../src/lib/Names.sol";
import {Check} from "./Check.sol";
import {DeployedJournal} from "./Deployed.sol";
import {Proofs} from "./Proofs.sol";
import {vm} from "./Vm.sol";

/// The examples in tests/vectors/ledger.json, made by app/ledger: the contracts compute the same.
contract VectorsTest {
    string private vectors;
    DeployedJournal private journal;

    function setUp() public {
        vectors = vm.readFile("../tests/vectors/ledger.json");
        vm.chainId(vm.parseJsonUint(vectors, ".chain_id"));
        bytes memory network = abi.encode(vm.parseJsonBytes32(vectors, ".network_id"));
        journal = DeployedJournal(vm.deployCode("Journal.sol:Journal", network));
        journal.start(address(this));
        address none = address(0);
        place("consortium", vm.deployCode("Consortium.sol:Consortium", abi.encode(journal, none)));
        place("compliance", vm.deployCode("Compliance.sol:Compliance", abi.encode(none, journal)));
        place("credits", vm.deployCode("CreditLedger.sol:CreditLedger", abi.encode(none, none, journal)));
    }

    function test_ids_and_subjects() public view {
        for (uint256 i = 0; vm.keyExistsJson(vectors, spot("ids", i, "")); ++i) {
            bytes11 bank = bytes11(word("ids", i, ".bank"));
            Check.same(Names.id(bank, word("ids", i, ".salt")), word("ids", i, ".id"));
        }
        for (uint256 i = 0; vm.keyExistsJson(vectors, spot("subjects", i, "")); ++i) {
            bytes32 found = Names.subject(
                word("subjects", i, ".scope"),
                word("subjects", i, ".topic"),
                uint256(word("subjects", i, ".number")),
                bytes11(word("subjects", i, ".bank"))
            );
            Check.same(found, word("subjects", i, ".subject"));
        }
    }

    function test_digests_and_signers_of_every_kind() public view {
        uint256 count = 0;
        for (; vm.keyExistsJson(vectors, spot("acts", count, "")); ++count) {
            IActGate gate = IActGate(vm.parseJsonAddress(vectors, spot("acts", count, ".contract")));
            uint16 kind = uint16(vm.parseJsonUint(vectors, spot("acts", count, ".kind")));
            bytes32 digest = gate.digestOf(kind, bytes_("acts", count, ".words"));
            Check.same(digest, word("acts", count, ".digest"));
            bytes memory signatures = bytes_("acts", count, ".signatures");
            for (uint256 i = 0; i < signatures.length / 65; ++i) {
                string memory named = string.concat(".signers[", vm.toString(i), "]");
                address signer = vm.parseJsonAddress(vectors, spot("acts", count, named));
                Check.yes(signerAt(digest, signatures, i) == signer, "another signer");
            }
        }
        Check.same(count, 27);
    }

    function test_entries_heads_and_roots() public {
        Check.same(journal.head(), vm.parseJsonBytes32(vectors, ".genesis_head"));
        uint64 count = 0;
        for (; vm.keyExistsJson(vectors, spot("entries", count, "")); ++count) {
            Proofs.EntryWords memory e = entry(count);
            Check.same(Proofs.leafOf(e), word("entries", count, ".leaf"));
            vm.warp(e.time);
            bytes11 bank = bytes11(bytes32(e.words));
            journal.append(bank, e.kind, e.subject, e.digest, e.words, e.signatures, "");
            Check.same(journal.head(), word("entries", count, ".head"));
            Check.same(journal.root(), word("entries", count, ".root"));
        }
        Check.same(count, 70);
        Check.same(journal.storedHead(1), word("entries", 63, ".head"));
    }

    function test_proofs_lead_to_the_last_root() public view {
        bytes32 root = word("entries", 69, ".root");
        uint256 count = 0;
        for (; vm.keyExistsJson(vectors, spot("proofs", count, "")); ++count) {
            uint256 index = vm.parseJsonUint(vectors, spot("proofs", count, ".index"));
            bytes32 leaf = word("proofs", count, ".leaf");
            Check.same(leaf, word("entries", index, ".leaf"));
            bytes32[] memory proof = vm.parseJsonBytes32Array(vectors, spot("proofs", count, ".proof"));
            Check.same(proof.length, 32);
            Check.same(Proofs.rootFrom(leaf, index, proof), root);
        }
        Check.same(count, 6);
    }

    function place(string memory name, address deployed) private {
        vm.etch(vm.parseJsonAddress(vectors, string.concat(".contracts.", name)), deployed.code);
    }

    function entry(uint64 i) private view returns (Proofs.EntryWords memory e) {
        e.number = i + 1;
        e.kind = uint16(vm.parseJsonUint(vectors, spot("entries", i, ".kind")));
        e.subject = word("entries", i, ".subject");
        e.digest = word("entries", i, ".digest");
        e.time = uint64(vm.parseJsonUint(vectors, spot("entries", i, ".time")));
        e.words = bytes_("entries", i, ".words");
        e.signatures = bytes_("entries", i, ".signatures");
    }

    function signerAt(bytes32 digest, bytes memory signatures, uint256 i) private pure returns (address) {
        bytes32 r;
        bytes32 s;
        uint256 offset = 32 + i * 65;
        assembly ("memory-safe") {
            r := mload(add(signatures, offset))
            s := mload(add(signatures, add(offset, 32)))
        }
        return ecrecover(digest, uint8(signatures[i * 65 + 64]), r, s);
    }

    function word(string memory list, uint256 i, string memory key) private view returns (bytes32) {
        return vm.parseJsonBytes32(vectors, spot(list, i, key));
    }

    function bytes_(string memory list, uint256 i, string memory key) private view returns (bytes memory) {
        return vm.parseJsonBytes(vectors, spot(list, i, key));
    }

    function spot(string memory list, uint256 i, string memory key) private pure returns (string memory) {
        return string.concat(".", list, "[", vm.toString(i), "]", key);
    }
}
